import type { Tx } from '#kernel/transaction.ts';
import type { PaymentState } from './payment.ts';
import { lockPayment } from './payment-store.ts';

/** frozen: out of what lies secured · split: out of what a receiver got · busy: not before other steps are done · over. */
export type RefundReadiness = 'frozen' | 'split' | 'busy' | 'over';

const readiness: Readonly<Record<PaymentState, RefundReadiness>> = {
  asked: 'over',
  closed: 'over',
  secured: 'frozen',
  splitting: 'busy',
  refunding: 'busy',
  released: 'split',
  refunded: 'over',
};

/** Out of what a refund of a payment would come now; holds the payment, so that the answer stays true until the commit. */
export async function refundReadiness(tx: Tx, county: number, paymentId: string): Promise<RefundReadiness> {
  const payment = await lockPayment(tx, county, paymentId);
  return payment === undefined ? 'over' : readiness[payment.state];
}
