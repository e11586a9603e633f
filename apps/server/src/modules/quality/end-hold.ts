import type { Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockHold, lockLotsFrom, refreshHeld } from './hold-store.ts';
import type { HeldLots } from './set-hold.ts';

export interface EndHold {
  readonly county: number;
  readonly id: string;
  /** Why it is lifted. */
  readonly word: string;
}

/**
 * Ends a hold. What another hold covers stays held; the rest may be used again, and the caller gives its boxes back to what
 * is free. Answers the held lot's id too. Refuses `hold.unknown` and `hold.over`. Authority is the caller's to check.
 */
export async function endHold(
  tx: Tx,
  actor: Actor,
  { county, id, word }: EndHold,
): Promise<HeldLots & { readonly lotId: string }> {
  const hold = await lockHold(tx, county, id);
  refuseUnless(hold !== undefined, 'hold.unknown');
  refuseUnless(!hold.isOver, 'hold.over');
  const lotIds = await lockLotsFrom(tx, county, hold.lotId);
  await tx
    .insertInto('quality.holdEnd')
    .values({ county, holdId: id, word, at: actor.at, byPerson: actor.personId })
    .execute();
  return { lotId: hold.lotId, lotIds, changed: await refreshHeld(tx, county, lotIds) };
}
