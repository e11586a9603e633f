import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { applyOperation } from './apply-operation.ts';
import { instructionsOf } from './instruction-store.ts';
import { lockPayment } from './payment-store.ts';

/**
 * Staff have given money back by hand that had been taken in by hand. Refuses `payment.unknown`, and `payment.state` when
 * no such refund is waiting.
 */
export async function confirmRefund(
  tx: Tx,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
): Promise<void> {
  const payment = await lockPayment(tx, county, id);
  refuseUnless(payment !== undefined, 'payment.unknown');
  mustHold(actor, 'payment.reconcile', { county, organisationId: payment.siteId, regionCode: String(county) });
  const waiting = (await instructionsOf(tx, county, id)).find(
    ({ kind, state }) => kind === 'refund' && state === 'wanted',
  );
  refuseUnless(payment.way !== 'sandbox' && waiting !== undefined, 'payment.state');
  const { id: instructionId, kind, amountFen } = waiting;
  await applyOperation(tx, actor, county, { instructionId, kind, amountFen, providerNo: null, doneAt: actor.at });
  const detail = { amountFen };
  note(tx, actor, { county, action: 'payment.confirm-refund', subject: 'payment', subjectId: id, detail });
}
