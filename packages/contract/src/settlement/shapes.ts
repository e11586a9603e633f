import { Type } from 'typebox';
import { WriteOffReason } from '../packing/endpoints.ts';
import { Closed, Day, Fen, Grams, Id, Moment, Nullable, OneOf } from '../shapes.ts';

export const settlementStates = ['splitting', 'done'] as const;
export const SettlementState = OneOf(settlementStates);
/** goods: the seller's rest · station: collecting commission · platform · household: consigned goods · freight */
export const shareReasons = ['goods', 'station', 'platform', 'household', 'freight'] as const;
export const PartyKind = OneOf(['organisation', 'household']);
/** cash: out of a station's cash box · account: by the organisation that holds the household's money */
export const PayoutWay = OneOf(['cash', 'account']);

export const SettlementRow = Closed({
  id: Id,
  orderId: Id,
  orderNumber: Type.String(),
  paymentId: Id,
  way: OneOf(['sandbox', 'transfer', 'cash']),
  state: SettlementState,
  totalFen: Fen,
  wantedAt: Moment,
  doneAt: Nullable(Moment),
});

export const Share = Closed({
  seq: Type.Integer(),
  line: Type.Integer(),
  partyKind: PartyKind,
  partyId: Id,
  /** Organisation's name, or the household as it agreed to be named. */
  partyName: Type.String(),
  reason: OneOf(shareReasons),
  amountFen: Fen,
  /** Who holds a household's share until it is paid out. */
  agentId: Nullable(Id),
});

export const PayableRow = Closed({
  partyKind: PartyKind,
  partyId: Id,
  partyName: Type.String(),
  /** A household's code; organisations have none. */
  householdCode: Nullable(Type.String()),
  dueFen: Fen,
  /** Of after-sale refunds that were paid by hand, what an organisation still has to give back. */
  takeBackFen: Fen,
});

export const payoutKinds = [
  'pay-cash',
  'pay-account',
  'pay-transfer',
  'split',
  'undo-pay-cash',
  'undo-pay-account',
] as const;

/** Money that reached somebody, or was taken back (a minus); read from the ledger. */
export const PayoutRow = Closed({
  id: Id,
  at: Moment,
  kind: OneOf(payoutKinds),
  partyKind: PartyKind,
  partyId: Id,
  partyName: Type.String(),
  householdCode: Nullable(Type.String()),
  /** Whose cash box or account it came from; null for the county's own and the provider's. */
  sourceName: Nullable(Type.String()),
  amountFen: Fen,
  /** What it was for: a weighing, a payout slip or a settlement. */
  referenceKind: Type.String(),
  referenceId: Type.String(),
});

export const Payout = Closed({
  id: Id,
  /** Printed on the slip, e.g. FK26112312345678. */
  number: Type.String(),
  partyKind: PartyKind,
  partyId: Id,
  partyName: Type.String(),
  amountFen: Fen,
  way: OneOf(['cash', 'account', 'transfer']),
  siteId: Nullable(Id),
  agentId: Nullable(Id),
  at: Moment,
  /** Still due after this one. */
  leftFen: Fen,
});

export const householdLineKinds = ['bought', 'consigned', 'share', 'payout'] as const;

/** What a part of a delivery became: grams of this household's own delivery, of what went in and of what came of it. */
export const MadeOfDelivery = Closed({
  day: Day,
  /** What was done: 杀青、揉捻、烘干. */
  name: Type.String(),
  nameEn: Type.String(),
  fromProductName: Type.String(),
  toProductName: Type.String(),
  inputGrams: Grams,
  outputGrams: Grams,
  /** Why more or less came of it than usual, in the words of whoever did it. */
  reason: Nullable(Type.String()),
});

/**
 * What became of one delivery of consigned goods, in grams of what it is today: sold, left, gone in processing and waste are
 * together the grams that were brought.
 */
export const Consigned = Closed({
  /** In orders whose buyers have the goods. */
  soldGrams: Grams,
  /** Loose, in boxes, or on the way to a buyer. */
  leftGrams: Grams,
  /** Water and what else goes when one thing is made of another. */
  processedGrams: Grams,
  /** Lost in grading and packing, or written off. */
  wasteGrams: Grams,
  /** What is no longer what was brought, by product: of sold and left, the part that it is in them. */
  become: Type.Array(Closed({ productName: Type.String(), soldGrams: Grams, leftGrams: Grams })),
  /** What was made of it, in the order in which it was. */
  made: Type.Array(MadeOfDelivery),
  /** What the household got of its sales so far. */
  broughtFen: Fen,
  /** Why much of it was lost, in the words of whoever graded or packed it. */
  wasteReasons: Type.Array(Type.String()),
  /** Why goods of it were written off, in the words of whoever did. */
  writeOffs: Type.Array(Closed({ reason: WriteOffReason, words: Type.String() })),
});

/** One delivery that a share of a sale is of, with its part of that share. */
export const SharedDelivery = Closed({ entryId: Id, day: Day, weightGrams: Grams, amountFen: Fen });

/** What, when, how much: one line of the household's own ledger. */
export const HouseholdLine = Closed({
  id: Type.String(),
  at: Moment,
  day: Day,
  /**
   * bought: paid for at once or owed · consigned: given to be sold, nothing due yet · share: its part of a sale · payout:
   * money handed over
   */
  kind: OneOf(householdLineKinds),
  productName: Nullable(Type.String()),
  motif: Nullable(Type.String()),
  gradeName: Nullable(Type.String()),
  weightGrams: Nullable(Grams),
  /** Earned by bought and share, received by payout; the board's estimate for consigned. */
  amountFen: Fen,
  /** bought and share: whether it was paid, at the scales or later; what is paid later goes to the oldest first. */
  paid: Nullable(Type.Boolean()),
  payKind: Nullable(Type.String()),
  /** consigned: what became of it. */
  consigned: Nullable(Consigned),
  /** share: the deliveries it is of. */
  deliveries: Type.Array(SharedDelivery),
});

export const HouseholdLedger = Closed({
  householdId: Id,
  householdCode: Type.String(),
  publicName: Type.String(),
  stationId: Id,
  earnedFen: Fen,
  paidFen: Fen,
  /** Still to be paid: earned − paid. */
  dueFen: Fen,
  /** Of this calendar year. */
  earnedThisYearFen: Fen,
  items: Type.Array(HouseholdLine),
  next: Nullable(Type.String()),
});

/** open: not counted on some day · different: more or less than the books say · negative: more went out than came in */
export const boxShows = ['open', 'different', 'to-hand-over', 'negative'] as const;
export const BoxShow = OneOf(boxShows);

/** A site's cash box as the books have it, with its last evening count. */
export const BoxRow = Closed({
  siteId: Id,
  siteCode: Type.String(),
  siteName: Type.String(),
  heldFen: Fen,
  /** Of it, what buyers paid and the county has not received yet. */
  buyersFen: Fen,
  lastMovedAt: Nullable(Moment),
  /** Days before today on which cash moved behind the last count. */
  openDays: Type.Integer(),
  /** Somebody is there who may count it: the station is open and has a keeper. */
  kept: Type.Boolean(),
  close: Nullable(
    Closed({
      day: Day,
      counts: Type.Integer(),
      countedFen: Fen,
      expectedFen: Fen,
      /** counted − expected */
      differenceFen: Fen,
      /** The difference that was there already at the last count of an earlier day. */
      carriedFen: Fen,
      closedAt: Moment,
      /** Cash of that day moved again after the count. */
      movedSince: Type.Boolean(),
    }),
  ),
});

export const BoxCount = Closed({
  day: Day,
  countNo: Type.Integer(),
  expectedFen: Fen,
  countedFen: Fen,
  differenceFen: Fen,
  closedAt: Moment,
  closedByName: Nullable(Type.String()),
});

/** float: brought by an organisation (`name`) for a purpose · deposit: received for the county by somebody (`name`) */
export const BoxHandover = Closed({
  id: Id,
  kind: OneOf(['float', 'deposit']),
  at: Moment,
  amountFen: Fen,
  purpose: Nullable(OneOf(['purchases', 'households'])),
  name: Nullable(Type.String()),
});

export const CashDeposit = Closed({ id: Id, siteId: Id, amountFen: Fen, at: Moment });

export const FloatFunding = Closed({
  id: Id,
  siteId: Id,
  organisationId: Id,
  purpose: OneOf(['purchases', 'households']),
  amountFen: Fen,
  at: Moment,
});
