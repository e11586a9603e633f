import { builtOnce } from '#kernel/built-once.ts';
import { minutesAfter } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { newId } from '#kernel/ids.ts';
import { say, type Event } from '#kernel/outbox.ts';
import { system } from '#kernel/actor.ts';
import { atEnd, inTransaction, type Tx } from '#kernel/transaction.ts';
import { changeOf, rowInto, type Write } from '#kernel/write.ts';
import { sandboxControls } from './controls.ts';
import { sandboxKeys } from './keys.ts';

export type NoticeDue = Event<'sandbox-provider.notice-due', { readonly eventId: string }>;

/** Writes a signed notice for the customer; it leaves after the commit. */
export function notify(tx: Tx, house: House, url: string, news: object): void {
  const at = house.clock.now();
  const keys = sandboxKeys(house.secret);
  const eventId = `SN${newId()}`;
  const payload = JSON.stringify({ eventId, ...news });
  const signed = { keyId: keys.keyId, payload, signature: keys.sign(payload) };
  atEnd(tx, rowInto('sandboxProvider.notice', { eventId, url, ...signed, nextTryAt: at, at }));
  say<NoticeDue>(tx, system(at), { type: 'sandbox-provider.notice-due', county: 0, payload: { eventId } });
}

const undelivered = builtOnce((db, eventId: string) =>
  db.selectFrom('sandboxProvider.notice').selectAll().where('eventId', '=', eventId).where('deliveredAt', 'is', null),
);

/** Minutes between tries, as real providers space them: for about a day, then it is left to the customer's asking. */
const WAITS = [0.25, 0.25, 0.5, 3, 10, 20, 30, 30, 30, 60, 180, 180, 180, 360, 360];

/**
 * Delivers a notice unless it was taken already, and answers what is to be written of it; a customer that can't be
 * reached or doesn't answer 200 is tried later.
 */
export async function deliver(house: House, eventId: string): Promise<Write[]> {
  const { db, clock } = house;
  const controls = sandboxControls(house);
  const [notice] = await undelivered(db, eventId);
  if (notice === undefined) return [];
  const { url, keyId, payload, signature } = notice;
  let taken = false;
  for (let copy = 0; copy < controls.copies; copy += 1) {
    const status = await controls.post(url, { keyId, payload, signature }).catch(() => 0);
    taken ||= status === 200;
  }
  const at = clock.now();
  const wait = WAITS[notice.tries];
  const later = wait === undefined ? null : minutesAfter(at, wait);
  const change = taken ? { deliveredAt: at, nextTryAt: null } : { nextTryAt: later, tries: notice.tries + 1 };
  return [changeOf('sandboxProvider.notice', { eventId }, change)];
}

const BATCH = 100;

/** Delivers what is due again. */
export async function deliverDue(house: House): Promise<void> {
  const due = await house.db
    .selectFrom('sandboxProvider.notice')
    .select('eventId')
    .where('deliveredAt', 'is', null)
    .where('nextTryAt', '<=', house.clock.now())
    .orderBy('nextTryAt')
    .limit(BATCH)
    .execute();
  for (const { eventId } of due) {
    const writes = await deliver(house, eventId);
    await inTransaction(house.db, async (tx) => atEnd(tx, ...writes));
  }
}
