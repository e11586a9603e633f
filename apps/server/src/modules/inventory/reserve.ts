import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { ReserveLine, ReserveOutcome } from './reservation.ts';
import { freeExpired, tryHold } from './reservation-store.ts';

export interface Reserve {
  readonly county: number;
  /** Whose goods these will be, e.g. an order. One reference reserves a stock once at a time. */
  readonly referenceId: string;
  readonly holdUntil: Date;
  readonly lines: readonly ReserveLine[];
}

/**
 * Sets packs aside until a moment, all lines or none, in one statement. When something is short, holds of these stocks
 * whose time is over are released and it is tried once more; what is short then is answered with what is free of it.
 * An unknown stock has nothing free. Refuses `request.conflict` when the reference holds one of these stocks already.
 */
export async function reserve(tx: Tx, actor: Actor, command: Reserve): Promise<ReserveOutcome> {
  const { county, lines } = command;
  assert(lines.length > 0, 'a reservation has lines');
  assert(
    lines.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity > 0),
    'packs are whole and at least one',
  );
  const hold = { ...command, at: actor.at };
  let weighed = await tryHold(tx, hold);
  if (isShort(weighed)) {
    const stockIds = lines.map(({ stockId }) => stockId);
    if ((await freeExpired(tx, county, stockIds, actor.at)) > 0) weighed = await tryHold(tx, hold);
  }
  if (isShort(weighed)) {
    const short = weighed.filter(({ available, quantity }) => available < quantity);
    return { ok: false, short: short.map(({ stockId, available }) => ({ stockId, available })) };
  }
  // The same thing came twice at once, and the other was quicker.
  refuseUnless(
    weighed.every(({ done }) => done),
    'request.conflict',
  );
  return { ok: true };
}

const isShort = (weighed: readonly { readonly available: number; readonly quantity: number }[]): boolean =>
  weighed.some(({ available, quantity }) => available < quantity);
