import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { changeInstruction, findInstruction } from './instruction-store.ts';
import { lockPayment } from './payment-store.ts';
import { sayWanted } from './want-instruction.ts';

export interface RetryInstruction {
  readonly county: number;
  readonly id: string;
  readonly instructionId: string;
}

/**
 * Wants a failed instruction again, under the same number, so that the provider does it once whatever it remembers.
 * Refuses `payment.instruction-unknown` and `payment.instruction-not-failed`.
 */
export async function retryInstruction(tx: Tx, actor: Actor, command: RetryInstruction): Promise<void> {
  const { county, id, instructionId } = command;
  mustHold(actor, 'payment.reconcile', { county, regionCode: String(county) });
  await lockPayment(tx, county, id);
  const instruction = await findInstruction(tx, county, instructionId, 'locked');
  refuseUnless(instruction?.paymentId === id, 'payment.instruction-unknown');
  refuseUnless(instruction.state === 'failed', 'payment.instruction-not-failed');
  await changeInstruction(tx, instruction, { state: 'wanted', nextTryAt: actor.at });
  sayWanted(tx, actor, instruction);
  const detail = { instructionId, kind: instruction.kind, amountFen: instruction.amountFen };
  note(tx, actor, { county, action: 'payment.retry-instruction', subject: 'payment', subjectId: id, detail });
}
