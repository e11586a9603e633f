import type { Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockLotsFrom, refreshHeld, type SaleChange } from './hold-store.ts';

export interface SetHold {
  readonly county: number;
  readonly id: string;
  readonly lotId: string;
  readonly reason: string;
}

export interface HeldLots {
  /** The lot and everything made of it. */
  readonly lotIds: readonly string[];
  /** Those of them that were not held before, or are not any more. */
  readonly changed: readonly SaleChange[];
}

/**
 * Puts a lot on hold with everything that was made of it. Answers what went on hold now: the caller takes its boxes out of
 * what is free. Refuses `lot.unknown`. Authority is the caller's to check.
 */
export async function setHold(tx: Tx, actor: Actor, { county, id, lotId, reason }: SetHold): Promise<HeldLots> {
  const lotIds = await lockLotsFrom(tx, county, lotId);
  refuseUnless(lotIds.length > 0, 'lot.unknown');
  await tx
    .insertInto('quality.hold')
    .values({ county, id, lotId, reason, at: actor.at, byPerson: actor.personId })
    .execute();
  return { lotIds, changed: await refreshHeld(tx, county, lotIds) };
}
