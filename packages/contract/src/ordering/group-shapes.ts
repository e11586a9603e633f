import { Type, type Static } from 'typebox';
import { Closed, Fen, Id, Moment, Named, Nullable, OneOf, PositiveFen } from '../shapes.ts';
import { OrderState, Quantity, Receiver } from './shapes.ts';

/** So many addresses one group order takes: what a large union has, and what one statement writes in good time. */
export const MOST_ROWS = 500;
/** So many different goods. */
export const MOST_OFFERS = 50;

/**
 * How far one address of a group order is. packed: its parcel stands at the seller's; onTheRoad: somebody carries it;
 * refunding: all its money is on its way back.
 */
export const rowStages = [
  'unpaid',
  'paid',
  'packed',
  'onTheRoad',
  'signed',
  'refunding',
  'refunded',
  'cancelled',
] as const;
export const RowStage = OneOf(rowStages);
export type RowStage = Static<typeof RowStage>;

/** unpaid: its money is awaited; expired: the goods are kept no longer, money is still taken; cancelled: called off. */
export const groupStates = ['unpaid', 'expired', 'paid', 'cancelled'] as const;
export const GroupState = OneOf(groupStates);

export const Contact = Closed({ name: Named(40), phone: Type.String({ pattern: '^[\\d -]{5,30}$' }) });

export const PlaceRow = Closed({
  offerId: Id,
  quantity: Quantity,
  receiver: Receiver,
  note: Type.Optional(Type.String({ maxLength: 200 })),
});

export const PlaceOffer = Closed({
  offerId: Id,
  /** The price the buyer saw: a change since then is asked about, not slipped in. */
  priceFen: PositiveFen,
});

/** What several lists tell of a group order. */
const head = {
  id: Id,
  number: Type.String(),
  /** The unit that buys, as it stands on its papers. */
  title: Type.String(),
  state: GroupState,
  orders: Type.Integer(),
  boxes: Type.Integer(),
  totalFen: Fen,
  placedAt: Moment,
  /** The goods are kept until then. */
  holdUntil: Moment,
  confirmedAt: Nullable(Moment),
};

export const GroupOrderRow = Closed(head);

export const GroupRow = Closed({
  /** Where it stood in the buyer's table, from 1. */
  row: Type.Integer(),
  orderId: Id,
  number: Type.String(),
  state: OrderState,
  stage: RowStage,
  /** Whole for the buyer, masked for everybody else. */
  receiver: Closed({ name: Type.String(), phone: Type.String(), regionCode: Type.String(), address: Type.String() }),
  /** Names from the province down. */
  regions: Type.Array(Type.String()),
  offerId: Id,
  quantity: Quantity,
  totalFen: Fen,
  note: Type.String(),
  /** Who brings it, and the number it gave; for the buyer only. */
  carrierName: Nullable(Type.String()),
  carrierNo: Nullable(Type.String()),
});

export const GroupGoods = Closed({
  offerId: Id,
  title: Type.String(),
  gradeName: Type.String(),
  packName: Type.String(),
  merchantName: Type.String(),
  titleEn: Nullable(Type.String()),
  gradeNameEn: Nullable(Type.String()),
  packNameEn: Nullable(Type.String()),
  merchantNameEn: Nullable(Type.String()),
  priceFen: Fen,
  quantity: Type.Integer(),
  goodsFen: Fen,
  freightFen: Fen,
  /** Of that, what went back or goes back: goods and freight. */
  backFen: Fen,
});

export const GroupOrderView = Closed({
  ...head,
  goodsFen: Fen,
  freightFen: Fen,
  note: Type.String(),
  /** Whole for the buyer and for whoever confirms its transfer, masked for others. */
  contact: Closed({ name: Type.String(), phone: Type.String() }),
  /** What staff still have to transfer back by hand, and for how many of its orders. */
  back: Closed({ orders: Type.Integer(), amountFen: Fen }),
  /** Whether the reader placed it. */
  isOwn: Type.Boolean(),
  goods: Type.Array(GroupGoods),
  rows: Type.Array(GroupRow),
});
