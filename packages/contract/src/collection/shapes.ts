import { Type } from 'typebox';
import { Closed, Day, Fen, Grams, Id, Moment, Nullable, OneOf, PositiveFen, PositiveGrams, Text } from '../shapes.ts';

/** outright: bought now · consignment: sold for the household, which is paid from the sale. */
export const collectionKinds = ['outright', 'consignment'] as const;
export const CollectionKind = OneOf(collectionKinds);
export const payKinds = ['cash', 'account'] as const;
export const PayKind = OneOf(payKinds);

/** One weighing, as the keeper confirmed it. */
export const NewEntry = Closed({
  /** Made by the phone: the same entry sent twice is one entry. */
  id: Id,
  stationId: Id,
  householdId: Id,
  /** Who buys it, or sells it for the household. */
  merchantId: Id,
  productId: Id,
  grade: Text(20),
  kind: CollectionKind,
  weightGrams: PositiveGrams,
  /** What the keeper typed, with its unit, e.g. "36.5 斤". */
  enteredText: Text(40),
  /** The price the keeper's screen showed. */
  fenPerKg: PositiveFen,
  /** Consigned goods: the share of the sale that the household was told. Kept where it held lately; else what holds now is. */
  householdPerMille: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  /** Outright only: how the household is paid. */
  payKind: Type.Optional(PayKind),
  deviceTime: Moment,
});

export const EntryAnswer = Closed({
  id: Id,
  lotId: Id,
  lotCode: Type.String(),
  fenPerKg: Fen,
  /** Due to the household now; 0 for consignment. */
  amountFen: Fen,
  /** Of the sale of consigned goods, what the household gets, as it was frozen at the scales; null for a purchase. */
  householdPerMille: Nullable(Type.Integer()),
  /** Until when it may be undone. */
  undoUntil: Moment,
});

export const EntryRow = Closed({
  id: Id,
  day: Day,
  happenedAt: Moment,
  stationId: Id,
  stationName: Type.String(),
  householdId: Id,
  householdCode: Type.String(),
  merchantId: Id,
  merchantName: Type.String(),
  productId: Id,
  productName: Type.String(),
  motif: Type.String(),
  grade: Type.String(),
  gradeName: Type.String(),
  kind: CollectionKind,
  weightGrams: Grams,
  fenPerKg: Fen,
  amountFen: Fen,
  payKind: Nullable(PayKind),
  lotId: Id,
  lotCode: Type.String(),
  offline: Type.Boolean(),
  state: OneOf(['valid', 'voided']),
  voidReason: Nullable(Type.String()),
});

/** What a slip is printed on: the rolls of pocket and counter printers, or a sheet with a copy for the station. */
export const slipPapers = ['58mm', '80mm', 'a4'] as const;
export type SlipPaper = (typeof slipPapers)[number];

/** What the household takes home. */
export const Slip = Closed({
  id: Id,
  lotCode: Type.String(),
  happenedAt: Moment,
  stationName: Type.String(),
  stationCode: Type.String(),
  /** The household as it agreed to be named: paper gets lost. */
  householdName: Type.String(),
  householdCode: Type.String(),
  merchantName: Type.String(),
  productName: Type.String(),
  gradeName: Type.String(),
  kind: CollectionKind,
  weightGrams: Grams,
  /** In jin, as people say it. */
  weightJin: Type.String(),
  fenPerKg: Fen,
  /** Of one jin, as the board shows it. */
  pricePerJin: Type.String(),
  amountFen: Fen,
  /** ¥1,286.00 */
  amountInFigures: Type.String(),
  /** In the capitals of papers: 壹仟贰佰捌拾陆元整 */
  amountInWords: Type.String(),
  payKind: Nullable(PayKind),
  /** Of the sale of consigned goods, what the household gets; null for a purchase, and where it wasn't recorded. */
  householdPerMille: Nullable(Type.Integer()),
  keeperName: Nullable(Type.String()),
  state: OneOf(['valid', 'voided']),
  traceUrl: Type.String(),
});

/** One station's day: what was weighed, and what the cash box must hold. */
export const StationDay = Closed({
  stationId: Id,
  day: Day,
  entries: Type.Integer(),
  voided: Type.Integer(),
  households: Type.Integer(),
  weightGrams: Grams,
  outrightFen: Fen,
  /** What the consigned goods would have fetched at the board's price. */
  consignmentFen: Fen,
  products: Type.Array(
    Closed({
      productId: Id,
      productName: Type.String(),
      grade: Type.String(),
      gradeName: Type.String(),
      kind: CollectionKind,
      entries: Type.Integer(),
      weightGrams: Grams,
      amountFen: Fen,
    }),
  ),
  cash: Closed({ openingFen: Fen, takenInFen: Fen, paidOutFen: Fen, expectedFen: Fen }),
  close: Nullable(
    Closed({
      countedFen: Fen,
      expectedFen: Fen,
      /** counted − expected */
      differenceFen: Fen,
      /** The difference that was there already at the last count of an earlier day. */
      carriedFen: Fen,
      /** How often the box of this day was counted; the last count stands here. */
      counts: Type.Integer(),
      closedAt: Moment,
      /** The cash moved again after the count, as when a phone brought its entries late. */
      movedSince: Type.Boolean(),
    }),
  ),
});
