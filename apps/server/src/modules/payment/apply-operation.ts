import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { say } from '#kernel/outbox.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import type { Outcome } from './apply-trade.ts';
import { bookRefund } from './book-refund.ts';
import { changeInstruction, findInstruction, instructionsOf, type InstructionRow } from './instruction-store.ts';
import type { PaymentRefunded, PaymentSplitDone } from './news.ts';
import { paymentChange, lockPayment, type PaymentRow } from './payment-store.ts';
import type { ProviderOperation } from './provider.ts';
import { sayWanted } from './want-instruction.ts';

/** The provider has done what one of our instructions wanted. Applied once, under the payment's lock. */
export async function applyOperation(
  tx: Tx,
  actor: Actor,
  county: number,
  {
    instructionId,
    kind,
    amountFen,
    providerNo,
    doneAt,
  }: Omit<ProviderOperation, 'providerNo'> & {
    readonly providerNo: string | null;
  },
): Promise<Outcome> {
  const found = await findInstruction(tx, county, instructionId);
  if (found === undefined) return 'refused';
  const payment = await lockPayment(tx, county, found.paymentId);
  const instruction = await findInstruction(tx, county, instructionId);
  assert(payment !== undefined && instruction !== undefined, 'an instruction has its payment');
  if (instruction.state === 'done') return 'already';
  if (instruction.kind !== kind || instruction.amountFen !== amountFen) return 'refused';
  await changeInstruction(tx, instruction, { state: 'done', doneAt, providerNo, nextTryAt: null, failure: null });
  if (instruction.kind === 'refund') await refund(tx, actor, payment, instruction);
  else await release(tx, actor, payment, instruction);
  return 'applied';
}

async function refund(tx: Tx, actor: Actor, payment: PaymentRow, instruction: InstructionRow): Promise<void> {
  await bookRefund(tx, actor, payment, instruction);
  // A second trade that went back was never this payment's money.
  if (instruction.tradeNo !== null) return;
  const { county, id: paymentId, referenceKind, referenceId, way } = payment;
  const { amountFen, bearerId } = instruction;
  const refundedFen = payment.refundedFen + amountFen;
  const whole = refundedFen === payment.amountFen;
  const state = whole ? 'refunded' : payment.releasedFen > 0 ? 'released' : 'secured';
  atEnd(tx, paymentChange(payment, { state, refundedFen, ...(whole && { endedAt: actor.at }) }));
  const payload = { paymentId, referenceKind, referenceId, amountFen, whole, way, bearerId };
  say<PaymentRefunded>(tx, actor, { type: 'payment.refunded', county, payload });
}

/** A part of what was frozen has gone on; when all splits have, the release of the rest need wait no longer. */
async function release(tx: Tx, actor: Actor, payment: PaymentRow, done: InstructionRow): Promise<void> {
  const releasedFen = payment.releasedFen + done.amountFen;
  const open = (await instructionsOf(tx, payment.county, payment.id)).filter(
    ({ kind, state }) => kind !== 'refund' && state !== 'done',
  );
  if (open.length === 0) {
    await finishRelease(tx, actor, { ...payment, releasedFen });
    return;
  }
  atEnd(tx, paymentChange(payment, { releasedFen }));
  const [waiting, ...others] = open;
  if (waiting === undefined || others.length > 0 || waiting.kind === 'split') return;
  await changeInstruction(tx, waiting, { nextTryAt: actor.at });
  sayWanted(tx, actor, waiting);
}

/** All of a locked payment has gone on to its receivers; `releasedFen` is the new sum. */
export async function finishRelease(tx: Tx, actor: Actor, payment: PaymentRow): Promise<void> {
  const { county, id: paymentId, referenceKind, referenceId, way, releasedFen } = payment;
  atEnd(tx, paymentChange(payment, { state: 'released', releasedFen, endedAt: actor.at }));
  const payload = { paymentId, referenceKind, referenceId, way };
  say<PaymentSplitDone>(tx, actor, { type: 'payment.split-done', county, payload });
}
