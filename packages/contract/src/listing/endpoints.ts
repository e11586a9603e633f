import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import {
  Closed,
  County,
  Done,
  Fen,
  Grams,
  Id,
  Moment,
  Nullable,
  OneOf,
  Page,
  pageQuery,
  PositiveFen,
  Text,
} from '../shapes.ts';
import { GradeCode, MaybeFen, offerStates, Packs, returnKinds, withdrawers } from '../catalog/words.ts';
import { Gate, gateChecks } from './gate.ts';
import { PaperRow, paperShows } from './papers.ts';
import { OfferCard, OfferDetail } from './shop.ts';

const root = '/api/counties/:county';
const params = Closed({ county: County });
const offerParams = Closed({ county: County, id: Id });

const fields = {
  grade: Nullable(GradeCode),
  packSpecId: Nullable(Id),
  title: Text(60),
  priceFen: Nullable(PositiveFen),
  freightFen: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  returnKind: Nullable(OneOf(returnKinds)),
};

/** An offer as its seller and the county see it, in any state. */
export const OfferRow = Closed({
  id: Id,
  merchantId: Id,
  merchantName: Type.String(),
  productId: Id,
  productCode: Text(20),
  productName: Text(60),
  productNameEn: Text(120),
  motif: Text(40),
  title: Text(60),
  grade: Nullable(GradeCode),
  gradeName: Nullable(Text(40)),
  gradeNameEn: Nullable(Text(80)),
  packSpecId: Nullable(Id),
  packName: Nullable(Text(60)),
  packNameEn: Nullable(Text(80)),
  netGrams: Nullable(Grams),
  priceFen: MaybeFen,
  freightFen: Fen,
  returnKind: Nullable(OneOf(returnKinds)),
  state: OneOf(offerStates),
  onHand: Packs,
  available: Packs,
  changedAt: Moment,
  publishedAt: Nullable(Moment),
  /** Why it was taken out of the shop, unless its seller did it. */
  withdrawn: Nullable(
    Closed({
      by: OneOf(withdrawers),
      /** What the gate no longer let through. */
      checks: Type.Array(OneOf(gateChecks)),
      reason: Nullable(Type.String()),
    }),
  ),
});

/** The doors of listing: the shop window for everybody, the workbench for sellers. */
export const listingEndpoints = {
  listOffers: endpoint({
    method: 'GET',
    path: `${root}/offers`,
    door: 'public',
    summary: 'What the shop sells, newest first, by category, season, seller, or words, pinyin and initials',
    params,
    query: Closed({
      category: Type.Optional(Text(40)),
      q: Type.Optional(Type.String({ maxLength: 60 })),
      season: Type.Optional(OneOf(['now'] as const)),
      merchantId: Type.Optional(Id),
      cursor: pageQuery.cursor,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 48, default: 24 })),
    }),
    answer: Page(OfferCard),
    refusals: [],
  }),
  getOffer: endpoint({
    method: 'GET',
    path: `${root}/offers/:id`,
    door: 'public',
    summary: 'One offer with its seller, certificates, return kind, season and the other grades and packs',
    params: offerParams,
    answer: OfferDetail,
    refusals: ['offer.unknown'],
  }),
  listMyOffers: endpoint({
    method: 'GET',
    path: `${root}/my-offers`,
    door: 'listing.see',
    summary: 'Offers in every state, of the sellers the caller may see',
    params,
    query: Closed({
      state: Type.Optional(OneOf(offerStates)),
      /** Only what was taken out against its seller's wish, by the gate or by an office. */
      takenOutBy: Type.Optional(OneOf(withdrawers)),
      merchantId: Type.Optional(Id),
      q: Type.Optional(Type.String({ maxLength: 60 })),
      ...pageQuery,
    }),
    answer: Page(OfferRow),
    refusals: [],
  }),
  getMyOffer: endpoint({
    method: 'GET',
    path: `${root}/my-offers/:id`,
    door: 'listing.see',
    summary: 'One offer in any state, as its seller and the county see it',
    params: offerParams,
    answer: OfferRow,
    refusals: ['offer.unknown'],
  }),
  listPapers: endpoint({
    method: 'GET',
    path: `${root}/papers`,
    door: 'listing.see',
    summary: 'Certificates and licences of the sellers the caller may see, first to end first',
    params,
    query: Closed({ ...pageQuery, show: Type.Optional(OneOf(paperShows)), merchantId: Type.Optional(Id) }),
    answer: Page(PaperRow),
    refusals: [],
  }),
  draftOffer: endpoint({
    method: 'POST',
    path: `${root}/offers`,
    door: 'listing.offer',
    summary: 'Puts an offer on the workbench; the same id again changes nothing',
    params,
    body: Closed({ id: Id, merchantId: Id, productId: Id, ...fields }),
    answer: Closed({ id: Id }),
    refusals: [
      'product.unknown',
      'offer.parts-unknown',
      'listing.seller-unknown',
      'product.retired',
      'grade.retired',
      'pack.retired',
    ],
  }),
  changeOffer: endpoint({
    method: 'PUT',
    path: `${root}/offers/:id`,
    door: 'listing.offer',
    summary:
      'Changes an offer; while it stands in the shop only title, price and freight, and the gate stays shut behind it',
    params: offerParams,
    body: Closed(fields),
    answer: Done,
    refusals: [
      'offer.unknown',
      'offer.parts-unknown',
      'listing.stands-in-shop',
      'listing.held',
      'listing.not-ready',
      'product.retired',
      'grade.retired',
      'pack.retired',
    ],
  }),
  seeGate: endpoint({
    method: 'GET',
    path: `${root}/offers/:id/gate`,
    door: 'listing.see',
    summary: 'What the listing gate says about an offer: every check, and where to repair what is missing',
    params: offerParams,
    answer: Gate,
    refusals: ['offer.unknown'],
  }),
  publishOffer: endpoint({
    method: 'POST',
    path: `${root}/offers/:id/publish`,
    door: 'listing.offer',
    summary: 'Puts an offer into the shop when the gate lets it through; otherwise the refusal carries the to-do list',
    params: offerParams,
    answer: Done,
    refusals: [
      'offer.unknown',
      'offer.already-published',
      'listing.held',
      'listing.not-ready',
      'product.retired',
      'grade.retired',
      'pack.retired',
    ],
  }),
  withdrawOffer: endpoint({
    method: 'POST',
    path: `${root}/offers/:id/withdraw`,
    door: 'listing.offer',
    summary: 'Takes an offer out of the shop; placed orders keep what they were promised',
    params: offerParams,
    answer: Done,
    refusals: ['offer.unknown'],
  }),
  holdOffer: endpoint({
    method: 'POST',
    path: `${root}/offers/:id/hold`,
    door: 'listing.withdraw',
    summary:
      'An office takes an offer out of the shop and says why; its seller publishes it only once an office lets it',
    params: offerParams,
    body: Closed({ reason: Text(200) }),
    answer: Done,
    refusals: ['offer.unknown', 'listing.never-published'],
  }),
  letOffer: endpoint({
    method: 'POST',
    path: `${root}/offers/:id/let`,
    door: 'listing.withdraw',
    summary: 'An office lets an offer that it took out be published again, through the gate',
    params: offerParams,
    answer: Done,
    refusals: ['offer.unknown'],
  }),
};
