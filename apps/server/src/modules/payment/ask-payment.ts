import { rowsInto, type Write } from '#kernel/write.ts';
import type { PaymentWay } from './payment.ts';

export interface AskPayment {
  readonly county: number;
  readonly id: string;
  /** What it is for; payment never looks behind it. */
  readonly referenceKind: string;
  readonly referenceId: string;
  readonly amountFen: number;
  readonly way: PaymentWay;
  /** After this moment the cashier takes no money any more. */
  readonly expiresAt: Date;
  readonly at: Date;
}

/** Asks for money: one row, to be written with whatever it pays for. The provider hears of it when the buyer comes. */
export const askPayment = (payment: AskPayment): Write => askPayments([payment]);

/** Asks for several payments at once. */
export const askPayments = (payments: readonly AskPayment[]): Write =>
  rowsInto(
    'payment.payment',
    payments.map(({ at, ...payment }) => ({ ...payment, state: 'asked', askedAt: at })),
  );
