import type { Static } from 'typebox';
import type { PaymentState as StateShape, PaymentWay as WayShape } from '@shanhuo/contract/payment/shapes';
import { daysAfter } from '#kernel/clock.ts';

export type PaymentState = Static<typeof StateShape>;
export type PaymentWay = Static<typeof WayShape>;

/**
 * The life of a payment. The order of the provider's news does not matter: whatever is already past a move is left as it
 * is.
 */
export const paymentMoves = {
  asked: ['secured', 'closed'],
  // Money that comes after all is secured; whoever asked for it decides whether it is kept or sent back.
  closed: ['secured'],
  secured: ['splitting', 'released', 'refunding'],
  splitting: ['released'],
  // What was refunded in part goes on; what had been split can still be sent back by its receiver.
  refunding: ['secured', 'released', 'refunded'],
  released: ['refunding'],
  refunded: [],
} as const satisfies Record<PaymentState, readonly PaymentState[]>;

export const canMove = (from: PaymentState, to: PaymentState): boolean =>
  (paymentMoves[from] as readonly PaymentState[]).includes(to);

/** Providers keep secured money frozen for 180 days at most, then it goes to the seller by itself. */
export const FREEZE_DAYS = 180;
export const freezeUntil = (paidAt: Date): Date => daysAfter(paidAt, FREEZE_DAYS);

/** Providers pay so many receivers with one split at most. */
export const MAX_RECEIVERS = 50;

export interface Part {
  readonly receiverId: string;
  readonly amountFen: number;
}

/** What is still secured of a payment: neither gone back nor gone on. */
export const leftOf = (payment: { amountFen: number; refundedFen: number; releasedFen: number }): number =>
  payment.amountFen - payment.refundedFen - payment.releasedFen;

const FIRST_RETRY_MINUTES = 1;
const LONGEST_RETRY_MINUTES = 60;

/** Minutes to wait before the next try: 1, 2, 4 … and never more than an hour. */
export const minutesUntilRetry = (tries: number): number =>
  Math.min(LONGEST_RETRY_MINUTES, FIRST_RETRY_MINUTES * 2 ** Math.max(0, tries - 1));
