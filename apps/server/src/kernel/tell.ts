import { sql } from 'kysely';
import { system } from './actor.ts';
import { builtOnce } from './built-once.ts';
import type { Db } from './database.ts';
import { typesHeard, type Audience, type Listener, type ToldEvent } from './outbox.ts';
import { atEnd, inTransaction } from './transaction.ts';
import { changeOf, type Write } from './write.ts';

const BATCH = 50;
const LANES = 4;
const FIRST_WAIT_MS = 500;
/** What can't be told is tried again at least this often, for as long as it takes: it may be somebody's money. */
const LONGEST_WAIT_MS = 3_600_000;

interface UntoldEvent extends ToldEvent {
  readonly attempts: number;
}

/**
 * Tells the next batch of untold events, oldest first: those about one thing one after the other, those about different
 * things side by side. Each listener hears in a transaction of its own together with the mark that it has heard: so its
 * effect happens once, however often the relay is killed. Answers whether there may be more.
 */
export async function tellNext(db: Db, audience: Audience, onFault: (error: unknown) => void): Promise<boolean> {
  const events = await untold(db);
  const heard = typesHeard(audience);
  await markTold(
    db,
    events.filter(({ type }) => !heard.has(type)),
  );
  const bySubject = Map.groupBy(
    events.filter(({ type }) => heard.has(type)),
    subjectOf,
  );
  const queues = [...bySubject.values()];
  const lane = async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const event of queue) await tell(db, audience, event, onFault);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return events.length === BATCH;
}

const subjectOf = ({ id, payload }: UntoldEvent): string =>
  Object.entries(payload).find(([name]) => name.endsWith('Id'))?.[1] ?? id;

async function untold(db: Db): Promise<UntoldEvent[]> {
  return (await due(db, new Date())) as unknown as UntoldEvent[];
}

const due = builtOnce((db, at: Date) =>
  db
    .selectFrom('kernel.outbox')
    .select(['county', 'id', 'type', 'payload', 'at', 'attempts'])
    .where('toldAt', 'is', null)
    .where((eb) => eb.or([eb('retryAt', 'is', null), eb('retryAt', '<=', at)]))
    .orderBy('id')
    .limit(BATCH),
);

/** Events that have been told, or that nobody waits for, in one statement per county. */
async function markTold(db: Db, events: readonly { county: number; id: string }[]): Promise<void> {
  for (const county of new Set(events.map((event) => event.county))) {
    const ids = events.filter((event) => event.county === county).map(({ id }) => id);
    await setTold(db, county, ids, new Date());
  }
}

const setTold = builtOnce((db, county: number, ids: readonly string[], at: Date) =>
  db
    .updateTable('kernel.outbox')
    .set({ toldAt: at })
    .where('county', '=', county)
    .where(sql<boolean>`id = any(${ids}::uuid[])`),
);

async function tell(db: Db, audience: Audience, event: UntoldEvent, onFault: (error: unknown) => void) {
  const listeners = audience.listeners.filter(({ type }) => type === event.type);
  const errands = audience.errands.filter(({ type }) => type === event.type);
  const [only, ...others] = listeners;
  try {
    if (only !== undefined && others.length === 0 && errands.length === 0) return await tellOnly(db, only, event);
    for (const listener of listeners) await tellOneOfMany(db, listener, event);
    const writes: Write[] = [];
    for (const errand of errands) writes.push(...(await errand.run(event)));
    await inTransaction(db, async (tx) => atEnd(tx, told(event), ...writes));
  } catch (error) {
    onFault(error);
    await db
      .updateTable('kernel.outbox')
      .set({ attempts: event.attempts + 1, retryAt: new Date(Date.now() + waitAfter(event.attempts)) })
      .where('county', '=', event.county)
      .where('id', '=', event.id)
      .execute();
  }
}

const told = ({ county, id }: UntoldEvent): Write => changeOf('kernel.outbox', { county, id }, { toldAt: new Date() });

const waitAfter = (attempts: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts);

const hear = (listener: Listener, tx: Parameters<Listener['hear']>[0], event: ToldEvent) =>
  listener.hear(tx, system(event.at, `event ${event.id}`), event);

/** Nobody else waits for it: the event's own mark is the listener's. */
async function tellOnly(db: Db, listener: Listener, event: ToldEvent): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [mark] = await markHeard(tx, event.county, event.id, new Date());
    if (mark !== undefined) await hear(listener, tx, event);
  });
}

const markHeard = builtOnce((db, county: number, id: string, at: Date) =>
  db
    .updateTable('kernel.outbox')
    .set({ toldAt: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('toldAt', 'is', null)
    .returning('id'),
);

async function tellOneOfMany(db: Db, listener: Listener, event: ToldEvent): Promise<void> {
  await inTransaction(db, async (tx) => {
    const mark = await tx
      .insertInto('kernel.delivery')
      .values({ county: event.county, eventId: event.id, listener: listener.name, at: new Date() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('eventId')
      .executeTakeFirst();
    if (mark !== undefined) await hear(listener, tx, event);
  });
}
