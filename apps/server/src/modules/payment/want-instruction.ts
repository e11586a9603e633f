import type { Actor } from '#kernel/actor.ts';
import { say } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import { insertInstruction, type NewInstruction } from './instruction-store.ts';
import type { InstructionWanted } from './news.ts';

/** Writes what is wanted of the provider and says so; it is sent after the commit. */
export async function wantInstruction(
  tx: Tx,
  actor: Actor,
  instruction: Omit<NewInstruction, 'state' | 'wantedAt' | 'nextTryAt'>,
): Promise<void> {
  await insertInstruction(tx, { ...instruction, state: 'wanted', wantedAt: actor.at, nextTryAt: actor.at });
  sayWanted(tx, actor, instruction);
}

export const sayWanted = (tx: Tx, actor: Actor, { county, id }: { county: number; id: string }): void =>
  say<InstructionWanted>(tx, actor, { type: 'payment.instruction-wanted', county, payload: { instructionId: id } });
