import { Type } from 'typebox';
import { Closed, Fen, Grams, Id, Moment, Nullable, OneOf, PositiveFen, Text } from '../shapes.ts';

export const orderStates = ['placed', 'paid', 'dispatched', 'completed', 'cancelled', 'refunding', 'refunded'] as const;
export const OrderState = OneOf(orderStates);
/** How the buyer pays: online through the provider, by bank transfer, or cash at a station. */
export const payWays = ['sandbox', 'transfer', 'cash'] as const;
export const PayWay = OneOf(payWays);
/** given-up: its merchant could not send it, and its money went back. */
export const partStates = ['waiting', 'dispatched', 'received', 'given-up'] as const;

export const Quantity = Type.Integer({ minimum: 1, maximum: 9999 });

export const Receiver = Closed({
  name: Text(40),
  phone: Type.String({ pattern: '^1\\d{10}$' }),
  /** Of the address: its county, or the township or village in it. */
  regionCode: Type.String({ pattern: '^\\d{6,12}$' }),
  address: Text(200),
});

/** To help readers of English; null where nobody wrote it. */
const english = {
  titleEn: Nullable(Type.String()),
  gradeNameEn: Nullable(Type.String()),
  packNameEn: Nullable(Type.String()),
  merchantNameEn: Nullable(Type.String()),
};

export const OrderLine = Closed({
  line: Type.Integer(),
  offerId: Id,
  merchantId: Id,
  merchantName: Type.String(),
  title: Type.String(),
  motif: Type.String(),
  gradeName: Type.String(),
  packName: Type.String(),
  ...english,
  quantity: Quantity,
  priceFen: Fen,
  lineFen: Fen,
});

export const OrderPart = Closed({
  id: Id,
  merchantId: Id,
  merchantName: Type.String(),
  merchantNameEn: Nullable(Type.String()),
  /** By which number the seller is reached now: bare figures; null until it gives one. */
  merchantPhone: Nullable(Type.String()),
  goodsFen: Fen,
  freightFen: Fen,
  state: OneOf(partStates),
  /** A paid part that waits is to be sent until then; later its buyer may call it off. */
  dispatchBy: Nullable(Moment),
  parcelId: Nullable(Id),
  parcelNumber: Nullable(Type.String()),
  traceCode: Nullable(Type.String()),
  /** Who brings it, and the number it gave; for the order's buyer only. */
  carrierName: Nullable(Type.String()),
  carrierNo: Nullable(Type.String()),
});

/** The group order it was placed with; null for one placed by itself. */
const GroupOf = Nullable(Closed({ id: Id, number: Type.String() }));

export const OrderView = Closed({
  id: Id,
  /** Whether the reader placed it here, and so may cancel it and confirm its receipt. */
  mayAct: Type.Boolean(),
  number: Type.String(),
  state: OrderState,
  way: PayWay,
  goodsFen: Fen,
  freightFen: Fen,
  totalFen: Fen,
  placedAt: Moment,
  holdUntil: Moment,
  paidAt: Nullable(Moment),
  dispatchedAt: Nullable(Moment),
  completedAt: Nullable(Moment),
  cancelReason: Nullable(Type.String()),
  groupOrder: GroupOf,
  note: Type.String(),
  /** Whole for the buyer, masked for everybody else. */
  receiver: Closed({ name: Type.String(), phone: Type.String(), regionCode: Type.String(), address: Type.String() }),
  /** From the province down; empty when the register doesn't know the receiver's region. */
  receiverRegions: Type.Array(Closed({ name: Type.String(), nameEn: Nullable(Type.String()) })),
  payment: Closed({ id: Id, payLink: Nullable(Type.String()) }),
  lines: Type.Array(OrderLine),
  parts: Type.Array(OrderPart),
});

/** What a station needs to take the cash for an order. */
export const OrderForCash = Closed({
  id: Id,
  number: Type.String(),
  state: OrderState,
  totalFen: Fen,
  placedAt: Moment,
  /** The goods are kept until then. */
  holdUntil: Moment,
  /** Masked. */
  receiverName: Type.String(),
  lines: Type.Array(
    Closed({
      line: Type.Integer(),
      title: Type.String(),
      gradeName: Type.String(),
      packName: Type.String(),
      ...english,
      quantity: Quantity,
    }),
  ),
});

export const OrderRow = Closed({
  id: Id,
  number: Type.String(),
  state: OrderState,
  way: PayWay,
  totalFen: Fen,
  placedAt: Moment,
  /** Masked. */
  receiverName: Type.String(),
  receiverRegion: Type.String(),
  titles: Type.Array(Type.String()),
  /** The same goods in English, in Chinese where nobody wrote it. */
  titlesEn: Type.Array(Type.String()),
  boxes: Type.Integer(),
  weightGrams: Grams,
  /** Parts of this order that the reader may dispatch. */
  waitingMerchantIds: Type.Array(Id),
  groupOrder: GroupOf,
});

export const CartLine = Closed({
  offerId: Id,
  title: Type.String(),
  motif: Type.String(),
  gradeName: Type.String(),
  packName: Type.String(),
  merchantName: Type.String(),
  ...english,
  quantity: Quantity,
  priceFen: Fen,
  freightFen: Fen,
  /** Boxes that can be bought now; 0 when sold out or withdrawn. */
  available: Type.Integer(),
});
export const Cart = Closed({ lines: Type.Array(CartLine), goodsFen: Fen, freightFen: Fen, totalFen: Fen });

export const PlaceLine = Closed({
  offerId: Id,
  quantity: Quantity,
  /** The price the buyer saw: a change since then is asked about, not slipped in. */
  priceFen: PositiveFen,
});
