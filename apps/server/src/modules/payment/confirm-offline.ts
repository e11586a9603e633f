import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { bank, cashFloat } from '#modules/ledger/index.ts';
import { canMove } from './payment.ts';
import { lockPayment } from './payment-store.ts';
import { securePayment } from './secure-payment.ts';

export interface ConfirmOffline {
  readonly county: number;
  readonly paymentId: string;
  /** Cash: the station or centre whose cash box took it. */
  readonly siteId?: string | null;
}

/**
 * Staff have seen the money: cash in a station's box, or a transfer on the bank's statement. It is secured at once. Who
 * may do this is asked by whoever calls. Refuses `payment.unknown`, and `payment.state` for online or settled payments.
 */
export async function confirmOffline(tx: Tx, actor: Actor, command: ConfirmOffline): Promise<void> {
  const { county, paymentId, siteId = null } = command;
  const payment = await lockPayment(tx, county, paymentId);
  refuseUnless(payment !== undefined, 'payment.unknown');
  refuseUnless(payment.way !== 'sandbox' && canMove(payment.state, 'secured'), 'payment.state');
  refuseUnless(payment.way !== 'cash' || siteId !== null, 'payment.state');
  const place = payment.way === 'cash' && siteId !== null ? cashFloat(siteId) : bank(county);
  securePayment(tx, actor, payment, { place, securedAt: actor.at, ...(siteId !== null && { siteId }) });
  note(tx, actor, {
    county,
    action: 'payment.confirm-offline',
    subject: 'payment',
    subjectId: paymentId,
    detail: { way: payment.way, siteId, amountFen: payment.amountFen },
  });
}
