import { Type } from 'typebox';
import { BankAccountBody, OpenBankAccount } from '../accounts/bank-account.ts';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Done, Id, OneOf, Page, pageQuery } from '../shapes.ts';
import { CashStation, Route, RouteBody, Site, SiteBody, SiteDetail, siteKinds, siteStates } from './shapes.ts';

/** The doors of network. */
export const networkEndpoints = {
  listSites: endpoint({
    method: 'GET',
    path: '/api/counties/:county/sites',
    door: 'public',
    summary: 'Centre, cold stores, hubs and stations of the county by code; a search looks at code, name and pinyin.',
    params: Closed({ county: County }),
    query: Closed({
      ...pageQuery,
      kind: Type.Optional(OneOf(siteKinds)),
      state: Type.Optional(OneOf(siteStates)),
      parentId: Type.Optional(Id),
      q: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    }),
    answer: Page(Site),
    refusals: [],
  }),
  listCashStations: endpoint({
    method: 'GET',
    path: '/api/counties/:county/cash-stations',
    door: 'public',
    summary: 'The village stations at which a buyer can pay in cash today, township by township.',
    params: Closed({ county: County }),
    query: Closed({ ...pageQuery }),
    answer: Page(CashStation),
    refusals: [],
  }),
  getSite: endpoint({
    method: 'GET',
    path: '/api/counties/:county/sites/:id',
    door: 'network.see',
    summary: 'One site with its keeper and the sites right below it.',
    params: Closed({ county: County, id: Id }),
    answer: SiteDetail,
    refusals: ['site.unknown'],
  }),
  putSite: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/sites/:id',
    door: 'network.manage',
    summary: 'Open a site, or change what is known about it.',
    params: Closed({ county: County, id: Id }),
    body: SiteBody,
    answer: SiteDetail,
    refusals: ['site.unknown', 'site.code-taken', 'site.wrong-parent', 'site.parent-closed', 'region.unknown'],
  }),
  putBankAccount: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/sites/:id/bank-account',
    door: 'network.manage',
    summary: 'Put on record, for the county, where a site is paid by transfer.',
    params: Closed({ county: County, id: Id }),
    body: BankAccountBody,
    answer: Done,
    refusals: ['site.unknown', 'bank-account.holder-missing', 'bank-account.bank-missing', 'bank-account.number-odd'],
  }),
  readBankAccount: endpoint({
    method: 'GET',
    path: '/api/counties/:county/sites/:id/bank-account',
    door: 'settlement.run',
    summary: 'A site’s bank account in full, for whoever pays it; each reading leaves an audit note.',
    params: Closed({ county: County, id: Id }),
    answer: OpenBankAccount,
    refusals: ['site.unknown', 'bank-account.none'],
  }),
  listRoutes: endpoint({
    method: 'GET',
    path: '/api/counties/:county/routes',
    door: 'signed-in',
    summary: 'The trunk routes of the county with their stops in order, also those that are driven no more.',
    params: Closed({ county: County }),
    answer: Closed({ items: Type.Array(Route) }),
    refusals: [],
  }),
  putRoute: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/routes/:id',
    door: 'network.manage',
    summary: 'Open a trunk route, or change who drives it, when and where it calls.',
    params: Closed({ county: County, id: Id }),
    body: RouteBody,
    answer: Route,
    refusals: [
      'site.unknown',
      'route.code-taken',
      'route.carrier-unknown',
      'route.stop-closed',
      'route.stop-twice',
      'route.times-fall',
    ],
  }),
};
