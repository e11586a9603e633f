import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { Tx } from '#kernel/transaction.ts';
import { withhold } from '#modules/inventory/index.ts';
import { setHold } from '#modules/quality/index.ts';
import { boxesIn, packsMoved } from './packs-moved.ts';

export interface HoldLot {
  readonly county: number;
  readonly id: string;
  readonly lotId: string;
  readonly reason: string;
}

/**
 * An office of the county puts a lot on hold: the lot and everything made of it is neither graded nor packed nor
 * dispatched, and its boxes are not for sale, all in one transaction. Orders that are paid keep what they reserved and
 * wait. Refuses `lot.unknown`.
 */
export async function holdLot(
  tx: Tx,
  actor: Actor,
  { county, id, lotId, reason }: HoldLot,
): Promise<{ readonly id: string; readonly lots: number; readonly boxes: number }> {
  mustHold(actor, 'recall.hold', { county });
  const { lotIds, changed } = await setHold(tx, actor, { county, id, lotId, reason });
  await withhold(tx, actor, { county, moved: packsMoved(changed) });
  const boxes = boxesIn(changed);
  note(tx, actor, {
    county,
    action: 'recall.hold',
    subject: 'lot',
    subjectId: lotId,
    detail: { reason, lots: lotIds.length, boxes },
  });
  return { id, lots: lotIds.length, boxes };
}
