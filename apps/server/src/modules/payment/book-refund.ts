import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import type { Tx } from '#kernel/transaction.ts';
import { bank, cashFloat, post, providerFrozen, returned, secured, type Transfer } from '#modules/ledger/index.ts';
import type { InstructionRow } from './instruction-store.ts';
import type { PaymentRow } from './payment-store.ts';

/**
 * Books money that has gone back to the buyer: out of what lay secured, or for a receiver who has to give it back. The
 * provider took it from the receiver's account; what the county gave back by hand the receiver owes it.
 */
export async function bookRefund(tx: Tx, actor: Actor, payment: PaymentRow, refund: InstructionRow): Promise<void> {
  await post(tx, actor, {
    county: payment.county,
    referenceKind: 'payment-instruction',
    referenceId: refund.id,
    transfers: transfersOf(payment, refund),
  });
}

function transfersOf(payment: PaymentRow, { amountFen, tradeNo, bearerId }: InstructionRow): readonly Transfer[] {
  const place = placeOf(payment);
  if (tradeNo !== null) return [{ debit: secured(tradeNo), credit: place, amountFen, kind: 'refund' }];
  if (bearerId === null) return [{ debit: secured(payment.id), credit: place, amountFen, kind: 'refund' }];
  const givenBack = { debit: place, credit: returned(bearerId), amountFen, kind: 'give-back' };
  const refund = { debit: returned(bearerId), credit: place, amountFen, kind: 'refund' };
  return payment.way === 'sandbox' ? [givenBack, refund] : [refund];
}

function placeOf({ county, way, siteId }: PaymentRow) {
  if (way === 'sandbox') return providerFrozen(county);
  if (way === 'transfer') return bank(county);
  assert(siteId !== null, 'cash lies somewhere');
  return cashFloat(siteId);
}
