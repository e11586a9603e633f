import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Tx } from '#kernel/transaction.ts';
import { recallHold, type RecallHold } from '#modules/quality/index.ts';

/**
 * An office of the county recalls the goods of a hold: the public trace page says first of all why and what to do. Lifting
 * the hold ends the recall. Refuses `hold.unknown`, `hold.over` and `hold.recalled`.
 */
export async function recallLot(tx: Tx, actor: Actor, command: RecallHold): Promise<{ readonly done: true }> {
  const { county, reason, advice } = command;
  mustHold(actor, 'recall.hold', { county });
  const { lotId } = await recallHold(tx, actor, command);
  note(tx, actor, { county, action: 'recall.recall', subject: 'lot', subjectId: lotId, detail: { reason, advice } });
  return { done: true };
}
