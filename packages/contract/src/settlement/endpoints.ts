import { Type } from 'typebox';
import { slipPapers } from '../collection/shapes.ts';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Days, Fen, Id, OneOf, PositiveFen, Nullable, Sought, pageQuery } from '../shapes.ts';
import {
  BoxCount,
  BoxHandover,
  BoxRow,
  BoxShow,
  CashDeposit,
  FloatFunding,
  HouseholdLedger,
  PartyKind,
  PayableRow,
  Payout,
  PayoutRow,
  PayoutWay,
  SettlementRow,
  SettlementState,
  Share,
} from './shapes.ts';
import { stationEarningsEndpoints } from './station-earnings.ts';

const inCounty = Closed({ county: County });
const one = Closed({ county: County, id: Id });

/** The doors of settlement. */
export const settlementEndpoints = {
  ...stationEarningsEndpoints,
  listSettlements: endpoint({
    method: 'GET',
    path: '/api/counties/:county/settlements',
    door: 'settlement.see',
    summary: 'Lists settlements, latest first; a merchant sees those it has a share of',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      state: Type.Optional(SettlementState),
      /** Wanted on this day, or in this period. */
      day: Type.Optional(Days),
      organisationId: Type.Optional(Id),
      /** A part of an order number. */
      q: Type.Optional(Sought),
    }),
    answer: Closed({
      items: Type.Array(SettlementRow),
      next: Nullable(Type.String()),
      /** Of everything that matches; splitting: what the provider has not paid out yet. */
      sum: Closed({ settlements: Type.Integer(), totalFen: Fen, splittingFen: Fen }),
    }),
    refusals: [],
  }),
  getSettlement: endpoint({
    method: 'GET',
    path: '/api/counties/:county/settlements/:id',
    door: 'settlement.see',
    summary: 'One settlement with every share of it, adding up to the total',
    params: one,
    answer: Closed({ settlement: SettlementRow, shares: Type.Array(Share) }),
    refusals: ['settlement.unknown'],
  }),
  listPayables: endpoint({
    method: 'GET',
    path: '/api/counties/:county/payables',
    door: 'settlement.see',
    summary: 'What is still owed, largest first; a merchant sees its own and its households’',
    params: inCounty,
    query: Closed({ ...pageQuery, partyKind: Type.Optional(PartyKind), q: Type.Optional(Sought) }),
    answer: Closed({
      items: Type.Array(PayableRow),
      next: Nullable(Type.String()),
      /** Of everything that matches; what organisations are owed may have households' shares in it, which they owe on. */
      sum: Closed({
        organisations: Type.Integer(),
        organisationsFen: Fen,
        households: Type.Integer(),
        householdsFen: Fen,
        takeBackFen: Fen,
      }),
    }),
    refusals: [],
  }),
  listPayouts: endpoint({
    method: 'GET',
    path: '/api/counties/:county/payouts',
    door: 'settlement.see',
    summary: 'Money that reached households and organisations, latest first; a merchant sees what it paid and got',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      day: Type.Optional(Days),
      partyKind: Type.Optional(PartyKind),
      q: Type.Optional(Sought),
    }),
    answer: Closed({
      items: Type.Array(PayoutRow),
      next: Nullable(Type.String()),
      /** Of everything that matches; what was taken back is taken off the money. */
      sum: Closed({ payouts: Type.Integer(), households: Type.Integer(), amountFen: Fen }),
    }),
    refusals: [],
  }),
  householdLedger: endpoint({
    method: 'GET',
    path: '/api/counties/:county/households/:id/ledger',
    door: 'households.see',
    summary: "A household's own ledger: what, when, how much, paid and still due",
    params: one,
    query: Closed(pageQuery),
    answer: HouseholdLedger,
    refusals: ['household.unknown'],
  }),
  payHousehold: endpoint({
    method: 'POST',
    path: '/api/counties/:county/households/:id/payouts',
    door: 'settlement.pay-household',
    summary: 'Pays a household what it is owed, in cash at a station or by the organisation that holds its money',
    params: one,
    body: Closed({
      id: Id,
      amountFen: PositiveFen,
      way: PayoutWay,
      /** cash: whose cash box. */
      siteId: Type.Optional(Id),
      /** account: who pays. */
      agentId: Type.Optional(Id),
    }),
    answer: Payout,
    refusals: ['household.unknown', 'payout.more-than-due', 'payout.source-missing'],
    idempotent: true,
  }),
  payOrganisation: endpoint({
    method: 'POST',
    path: '/api/counties/:county/organisations/:id/payouts',
    door: 'settlement.run',
    summary: "Pays an organisation, by transfer, its share of orders that weren't paid through the provider",
    params: one,
    body: Closed({ id: Id, amountFen: PositiveFen }),
    answer: Payout,
    refusals: ['payout.more-than-due'],
    idempotent: true,
  }),
  fundFloat: endpoint({
    method: 'POST',
    path: '/api/counties/:county/stations/:id/float',
    door: 'settlement.pay-household',
    summary: "An organisation puts cash into a station's cash box, for its purchases or for its households",
    params: one,
    body: Closed({
      id: Id,
      organisationId: Id,
      purpose: OneOf(['purchases', 'households']),
      amountFen: PositiveFen,
    }),
    answer: FloatFunding,
    refusals: ['payout.source-missing'],
    idempotent: true,
  }),
  depositCash: endpoint({
    method: 'POST',
    path: '/api/counties/:county/stations/:id/deposits',
    door: 'settlement.run',
    summary: 'A station has handed cash of its box over to the county; whoever counted it says so',
    params: one,
    body: Closed({ id: Id, amountFen: PositiveFen }),
    answer: CashDeposit,
    refusals: ['payout.source-missing', 'deposit.more-than-box', 'deposit.more-than-taken'],
    idempotent: true,
  }),
  listBoxes: endpoint({
    method: 'GET',
    path: '/api/counties/:county/boxes',
    door: 'ledger.see',
    summary: 'The cash boxes of the stations: what the books say lies in each, and its last evening count',
    params: inCounty,
    query: Closed({ ...pageQuery, show: Type.Optional(BoxShow), q: Type.Optional(Sought) }),
    answer: Closed({
      items: Type.Array(BoxRow),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({ boxes: Type.Integer(), heldFen: Fen, buyersFen: Fen }),
    }),
    refusals: [],
  }),
  getBox: endpoint({
    method: 'GET',
    path: '/api/counties/:county/boxes/:id',
    door: 'ledger.see',
    summary: "One station's cash box with its latest counts, and what was brought into it and handed over",
    params: one,
    answer: Closed({ box: BoxRow, counts: Type.Array(BoxCount), handovers: Type.Array(BoxHandover) }),
    refusals: ['payout.source-missing'],
  }),
  getPayout: endpoint({
    method: 'GET',
    path: '/api/counties/:county/payouts/:id',
    door: 'settlement.pay-household',
    summary: 'The slip of a payout',
    params: one,
    answer: Closed({
      payout: Payout,
      householdCode: Nullable(Type.String()),
      keeperOrganisation: Nullable(Type.String()),
    }),
    refusals: ['payout.unknown'],
  }),
  payoutSlipPage: endpoint({
    method: 'GET',
    path: '/api/counties/:county/payouts/:id/slip.html',
    door: 'settlement.pay-household',
    summary: 'The slip of a payout as a printable page (HTML), on an 80 mm roll unless another paper is asked for',
    params: one,
    query: Closed({ language: Type.Optional(OneOf(['zh', 'en'])), paper: Type.Optional(OneOf(slipPapers)) }),
    answer: Type.String(),
    refusals: ['payout.unknown'],
  }),
};
