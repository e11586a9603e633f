import type { Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockHold } from './hold-store.ts';

export interface RecallHold {
  readonly county: number;
  /** Of the hold. */
  readonly id: string;
  /** As the public reads it. */
  readonly reason: string;
  /** What whoever has the goods should do. */
  readonly advice: string;
}

/**
 * Makes a hold that lasts a recall: whoever opens the trace of its goods reads why and what to do. Answers the held lot's
 * id. Refuses `hold.unknown`, `hold.over` and `hold.recalled`. Authority is the caller's to check.
 */
export async function recallHold(
  tx: Tx,
  actor: Actor,
  { county, id, reason, advice }: RecallHold,
): Promise<{ readonly lotId: string }> {
  const hold = await lockHold(tx, county, id);
  refuseUnless(hold !== undefined, 'hold.unknown');
  refuseUnless(!hold.isOver, 'hold.over');
  const recalled = await tx
    .insertInto('quality.recall')
    .values({ county, holdId: id, reason, advice, at: actor.at, byPerson: actor.personId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('holdId')
    .executeTakeFirst();
  refuseUnless(recalled !== undefined, 'hold.recalled');
  return { lotId: hold.lotId };
}
