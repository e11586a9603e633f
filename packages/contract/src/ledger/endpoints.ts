import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Id, Page, pageQuery } from '../shapes.ts';
import { AccountKind, AccountRow, OwnerKind, TransferRow, TrialBalance } from './shapes.ts';

const inCounty = Closed({ county: County });

/** The doors of ledger. */
export const ledgerEndpoints = {
  trialBalance: endpoint({
    method: 'GET',
    path: '/api/counties/:county/ledger/trial-balance',
    door: 'ledger.see',
    summary: "The county's books by kind of account, with the proof that they balance to the fen",
    params: inCounty,
    answer: TrialBalance,
    refusals: [],
  }),
  listAccounts: endpoint({
    method: 'GET',
    path: '/api/counties/:county/ledger/accounts',
    door: 'ledger.see',
    summary: 'Lists accounts with what went in and out of them',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      kind: Type.Optional(AccountKind),
      ownerKind: Type.Optional(OwnerKind),
      ownerId: Type.Optional(Type.String({ maxLength: 40 })),
    }),
    answer: Page(AccountRow),
    refusals: [],
  }),
  listTransfers: endpoint({
    method: 'GET',
    path: '/api/counties/:county/ledger/accounts/:id/transfers',
    door: 'ledger.see',
    summary: 'Lists the transfers of one account, latest first',
    params: Closed({ county: County, id: Id }),
    query: Closed(pageQuery),
    answer: Page(TransferRow),
    refusals: ['ledger.account-unknown'],
  }),
};
