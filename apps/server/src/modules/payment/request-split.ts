import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { insertInstruction } from './instruction-store.ts';
import { finishRelease } from './apply-operation.ts';
import { canMove, leftOf, MAX_RECEIVERS, type Part } from './payment.ts';
import { paymentChange, lockPayment } from './payment-store.ts';
import { wantInstruction } from './want-instruction.ts';

export interface RequestSplit {
  readonly county: number;
  readonly paymentId: string;
  /** Organisations that get a part by the provider's split. */
  readonly parts: readonly Part[];
  /** Who gets what is left when the rest is released: the seller. */
  readonly restTo: string;
}

/**
 * Wants the secured money to go to its receivers: first the parts, then the rest is released. `payment.split-done` tells
 * when all of it has arrived. Money taken in by hand is free to be paid out at once. Asking twice is the same as once.
 * Refuses `payment.unknown`, `payment.state`, and `payment.more-than-left` when the parts are more than is there.
 */
export async function requestSplit(tx: Tx, actor: Actor, command: RequestSplit): Promise<void> {
  const { county, paymentId, parts, restTo } = command;
  const payment = await lockPayment(tx, county, paymentId);
  refuseUnless(payment !== undefined, 'payment.unknown');
  if (payment.state === 'splitting' || payment.state === 'released') return;
  refuseUnless(canMove(payment.state, 'splitting'), 'payment.state');
  const leftFen = leftOf(payment);
  const partsFen = sumOf(parts);
  refuseUnless(partsFen <= leftFen, 'payment.more-than-left', { leftFen });
  assert(
    parts.every(({ amountFen }) => amountFen > 0),
    'a part is more than nothing',
  );
  if (payment.way !== 'sandbox') {
    await finishRelease(tx, actor, { ...payment, releasedFen: payment.releasedFen + leftFen });
    return;
  }
  atEnd(tx, paymentChange(payment, { state: 'splitting' }));
  for (const some of inSplits(parts)) {
    await wantInstruction(tx, actor, {
      county,
      id: newId(),
      paymentId,
      kind: 'split',
      amountFen: sumOf(some),
      parts: some,
    });
  }
  const restFen = leftFen - partsFen;
  if (restFen === 0) return;
  const release = { county, id: newId(), paymentId, kind: 'release' as const, amountFen: restFen };
  const rest = [{ receiverId: restTo, amountFen: restFen }];
  // The release waits for all splits: releasing first would unfreeze what the parts are cut from.
  if (partsFen > 0) await insertInstruction(tx, { ...release, parts: rest, state: 'wanted', wantedAt: actor.at });
  else await wantInstruction(tx, actor, { ...release, parts: rest });
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** The parts in as many splits as the provider wants; none without parts. */
const inSplits = (parts: readonly Part[]): Part[][] =>
  Array.from({ length: Math.ceil(parts.length / MAX_RECEIVERS) }, (_, index) =>
    parts.slice(index * MAX_RECEIVERS, (index + 1) * MAX_RECEIVERS),
  );
