import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockPackedLots, takeBoxesOut, type BoxKey } from './lot-store.ts';
import { isPast } from './shelf-life.ts';

export interface TakeBoxes extends BoxKey {
  readonly boxes: number;
}

export interface TakenBoxes {
  readonly lotId: string;
  readonly boxes: number;
}

/**
 * Takes boxes of one article out of the merchant's packed lots, oldest first; lots on hold and lots past their last day are passed
 * by. Refuses `lot.held` where too few are left beside a lot that is on hold, `lot.past-day` where they are beside one that is
 * too old, and `lot.not-enough-boxes`; then nothing is taken.
 */
export async function takeBoxes(tx: Tx, actor: Actor, { boxes, ...key }: TakeBoxes): Promise<TakenBoxes[]> {
  assert(Number.isSafeInteger(boxes) && boxes > 0, 'boxes are whole and at least one');
  const locked = await lockPackedLots(tx, key);
  const oldestFirst = locked.toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime() || (a.id < b.id ? -1 : 1));
  const taken: TakenBoxes[] = [];
  let missing = boxes;
  const today = dayOf(actor.at);
  for (const { id, boxesLeft } of oldestFirst.filter(({ held, lastDay }) => !held && !isPast(lastDay, today))) {
    const part = Math.min(missing, boxesLeft ?? 0);
    if (part === 0) continue;
    taken.push({ lotId: id, boxes: part });
    missing -= part;
  }
  const firstHeld = oldestFirst.find(({ held }) => held);
  refuseUnless(missing === 0 || firstHeld === undefined, 'lot.held', { code: firstHeld?.code ?? '' });
  const past = oldestFirst.find(({ lastDay }) => isPast(lastDay, today));
  const told = { boxes, left: boxes - missing, code: past?.code ?? '', day: past?.lastDay ?? '' };
  refuseUnless(missing === 0 || past === undefined, 'lot.past-day', told);
  refuseUnless(missing === 0, 'lot.not-enough-boxes', { boxes, left: boxes - missing });
  const gave = await takeBoxesOut(tx, key.county, taken);
  assert(gave === taken.length, 'locked lots give what they were seen to have');
  return taken;
}
