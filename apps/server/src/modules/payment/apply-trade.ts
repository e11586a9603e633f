import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#kernel/transaction.ts';
import { post, providerFrozen, secured } from '#modules/ledger/index.ts';
import { canMove } from './payment.ts';
import { lockPayment, type PaymentRow } from './payment-store.ts';
import type { ProviderTrade } from './provider.ts';
import { securePayment } from './secure-payment.ts';
import { wantInstruction } from './want-instruction.ts';

/** applied · already: nothing left to do · second-success: recorded and sent back · refused: not ours as it stands. */
export type Outcome = 'applied' | 'already' | 'second-success' | 'refused';

/**
 * The provider holds a buyer's money. Applied once under the payment's lock, however often and in whatever order it is
 * told; a second trade for the same payment is booked and sent back. A wrong amount or a payment we don't know is left
 * for people: the day's bill will show it.
 */
export async function applyTrade(tx: Tx, actor: Actor, county: number, trade: ProviderTrade): Promise<Outcome> {
  const payment = await lockPayment(tx, county, trade.paymentId);
  if (payment === undefined || payment.way !== 'sandbox' || payment.amountFen !== trade.amountFen) return 'refused';
  if (payment.providerTradeNo === trade.tradeNo) return 'already';
  if (payment.providerTradeNo !== null) return sendBack(tx, actor, payment, trade);
  if (!canMove(payment.state, 'secured')) return 'refused';
  securePayment(tx, actor, payment, {
    place: providerFrozen(county),
    securedAt: trade.paidAt,
    tradeNo: trade.tradeNo,
    freezeUntil: trade.freezeUntil,
  });
  return 'applied';
}

async function sendBack(tx: Tx, actor: Actor, payment: PaymentRow, { tradeNo, amountFen }: ProviderTrade) {
  const { county, id: paymentId } = payment;
  const isNew = await post(tx, actor, {
    county,
    referenceKind: 'second-trade',
    referenceId: tradeNo,
    transfers: [{ debit: providerFrozen(county), credit: secured(tradeNo), amountFen, kind: 'secure' }],
  });
  if (!isNew) return 'already' as const;
  const reason = 'paid a second time';
  await wantInstruction(tx, actor, { county, id: newId(), paymentId, kind: 'refund', amountFen, tradeNo, reason });
  const detail = { tradeNo, amountFen };
  note(tx, actor, { county, action: 'payment.second-success', subject: 'payment', subjectId: paymentId, detail });
  return 'second-success' as const;
}
