import type { Static } from 'typebox';
import type { OrderState as OrderStateShape, partStates } from '@shanhuo/contract/ordering/shapes';
import type { ReturnKind } from '@shanhuo/contract/catalog/words';
import { daysAfter, minutesAfter } from '#kernel/clock.ts';
import { maskName, maskPhone } from '#kernel/masking.ts';

export type OrderState = Static<typeof OrderStateShape>;
export type PartState = (typeof partStates)[number];
export type PayWay = 'sandbox' | 'transfer' | 'cash';

/**
 * The life of an order. Money and goods are two stories that meet here: `paid` means the money lies secured, `completed`
 * means the buyer has the goods and the money may be split.
 */
export const orderMoves = {
  placed: ['paid', 'cancelled'],
  // Paid after the hold had ended and the goods were gone, or called off before anything was dispatched.
  paid: ['dispatched', 'refunding'],
  // The only parcel, or the last of them, never came.
  dispatched: ['completed', 'refunding'],
  completed: [],
  // A late payment brings a cancelled order back when the goods are still there, and is sent back when they aren't.
  cancelled: ['paid', 'refunding'],
  refunding: ['refunded'],
  refunded: [],
} as const satisfies Record<OrderState, readonly OrderState[]>;

export const canMove = (from: OrderState, to: OrderState): boolean =>
  (orderMoves[from] as readonly OrderState[]).includes(to);

const HOLD_MINUTES_ONLINE = 15;
const HOLD_DAYS: Readonly<Record<'transfer' | 'cash', number>> = { transfer: 3, cash: 2 };
/** Without a word from the buyer an order counts as received ten days after a carrier took it, as providers settle. */
export const DAYS_UNTIL_RECEIVED = 10;
/** A part that isn't sent three days after payment is late: its buyer may call it off. */
export const DAYS_TO_DISPATCH = 3;
/** A week later it is given up by itself, so that neither buyer nor the order's other sellers wait without end. */
export const DAYS_UNTIL_GIVEN_UP = 10;

/** Until when a paid order's parts are to be sent; null before it is paid. */
export const dispatchBy = (paidAt: Date | null): Date | null =>
  paidAt === null ? null : daysAfter(paidAt, DAYS_TO_DISPATCH);

/** How long the goods wait for the money: minutes at the provider's cashier, days for a bank transfer or a walk. */
export const holdUntil = (way: PayWay, at: Date): Date =>
  way === 'sandbox' ? minutesAfter(at, HOLD_MINUTES_ONLINE) : daysAfter(at, HOLD_DAYS[way]);

export interface Receiver {
  readonly name: string;
  readonly phone: string;
  readonly regionCode: string;
  readonly address: string;
}

/** What people other than the buyer see of a receiver. */
export const maskReceiver = (receiver: Receiver): Receiver => ({
  name: maskName(receiver.name),
  phone: maskPhone(receiver.phone),
  regionCode: receiver.regionCode,
  address: '',
});

export interface Sellable {
  readonly offerId: string;
  readonly stockId: string | null;
  readonly available: number;
  readonly merchantId: string;
  readonly merchantName: string;
  readonly productId: string;
  readonly grade: string;
  readonly packSpecId: string;
  readonly title: string;
  readonly motif: string;
  readonly gradeName: string;
  readonly packName: string;
  readonly priceFen: number;
  readonly freightFen: number;
  readonly returnKind: ReturnKind;
  readonly grossGrams: number;
  readonly householdPerMille: number;
  readonly stationPerMille: number;
  readonly platformPerMille: number;
}

/** Freight is per box: the county's sellers quote it with the pack, and it adds up over any number of addresses. */
export const freightOf = (sellable: Pick<Sellable, 'freightFen'>, quantity: number): number =>
  sellable.freightFen * quantity;
