import type { Actor } from './actor.ts';
import type { Db } from './database.ts';
import { system } from './actor.ts';
import { newId } from './ids.ts';
import { afterCommit, atEnd, inTransaction, type Tx } from './transaction.ts';
import { rowInto } from './write.ts';

/** News of a module, said in the same transaction as the fact; its type stands in the sender's index.ts. */
export interface Event<Type extends string = string, Payload extends object = object> {
  readonly type: Type;
  readonly county: number;
  readonly payload: Payload;
}

export interface ToldEvent<E extends Event = Event> {
  readonly id: string;
  readonly type: E['type'];
  readonly county: number;
  readonly payload: E['payload'];
  readonly at: Date;
}

/** A listener of one event type; `name` keys its deliveries, so it never changes once it has run. */
export interface Listener {
  readonly name: string;
  readonly type: string;
  readonly hear: (tx: Tx, actor: Actor, event: ToldEvent) => Promise<void>;
}

/** Types a listener by the event it hears: `listener<ParcelSigned>('ordering.receive', 'logistics.parcel-signed', …)`. */
export const listener = <E extends Event>(
  name: string,
  type: E['type'],
  hear: (tx: Tx, actor: Actor, event: ToldEvent<E>) => Promise<void>,
): Listener => ({ name, type, hear: hear as unknown as Listener['hear'] });

/**
 * Work an event asks for that can't stand in a transaction because it calls somebody outside. It runs at least once, so
 * it must be safe to repeat: the provider is called with our own number, and the result is recorded in its own step.
 */
export interface Errand {
  readonly name: string;
  readonly type: string;
  readonly run: (event: ToldEvent) => Promise<void>;
}

/** Types an errand by the event it answers. */
export const errand = <E extends Event>(
  name: string,
  type: E['type'],
  run: (event: ToldEvent<E>) => Promise<void>,
): Errand => ({ name, type, run: run as unknown as Errand['run'] });

/** Everybody who wants to be told. */
export interface Audience {
  readonly listeners: readonly Listener[];
  readonly errands: readonly Errand[];
}

const wakers = new Set<() => void>();

/** Says an event: it is stored at the end of this transaction and told after the commit. */
export function say<E extends Event>(tx: Tx, actor: Actor, event: E): void {
  atEnd(
    tx,
    rowInto('kernel.outbox', {
      county: event.county,
      id: newId(),
      type: event.type,
      payload: JSON.stringify(event.payload),
      at: actor.at,
    }),
  );
  afterCommit(tx, () => wakers.forEach((wake) => wake()));
}

/** Wakes the relay when something was said in this process. */
export function onSaid(wake: () => void): () => void {
  wakers.add(wake);
  return () => wakers.delete(wake);
}

const BATCH = 50;
const MAX_ATTEMPTS = 12;

/**
 * Tells the next batch of untold events, oldest first, each listener in a transaction of its own together with the
 * mark that it has heard: so its effect happens once, however often the relay is killed. Answers how many it told.
 */
export async function tellNext(db: Db, audience: Audience, onFault: (error: unknown) => void) {
  const events = await db
    .selectFrom('kernel.outbox')
    .select(['county', 'id', 'type', 'payload', 'at', 'attempts'])
    .where('toldAt', 'is', null)
    .where('attempts', '<', MAX_ATTEMPTS)
    .where((eb) => eb.or([eb('retryAt', 'is', null), eb('retryAt', '<=', new Date())]))
    .orderBy('id')
    .limit(BATCH)
    .execute();
  const heard = new Set([...audience.listeners, ...audience.errands].map(({ type }) => type));
  await markTold(
    db,
    events.filter(({ type }) => !heard.has(type)),
  );
  for (const event of events) {
    if (heard.has(event.type)) await tell(db, audience, event as unknown as UntoldEvent, onFault);
  }
  return events.length;
}

/** Events that have been told, or that nobody waits for, in one statement per county. */
async function markTold(db: Db, events: readonly { county: number; id: string }[]): Promise<void> {
  for (const county of new Set(events.map((event) => event.county))) {
    const ids = events.filter((event) => event.county === county).map(({ id }) => id);
    await db
      .updateTable('kernel.outbox')
      .set({ toldAt: new Date() })
      .where('county', '=', county)
      .where('id', 'in', ids)
      .execute();
  }
}

interface UntoldEvent extends ToldEvent {
  readonly attempts: number;
}

async function tell(db: Db, audience: Audience, event: UntoldEvent, onFault: (error: unknown) => void) {
  try {
    for (const listener of audience.listeners) {
      if (listener.type === event.type) await deliver(db, listener, event);
    }
    for (const errand of audience.errands) {
      if (errand.type === event.type) await errand.run(event);
    }
    await markTold(db, [event]);
  } catch (error) {
    onFault(error);
    await db
      .updateTable('kernel.outbox')
      .set({ attempts: event.attempts + 1, retryAt: new Date(Date.now() + 500 * 2 ** event.attempts) })
      .where('county', '=', event.county)
      .where('id', '=', event.id)
      .execute();
  }
}

async function deliver(db: Db, listener: Listener, event: ToldEvent): Promise<void> {
  await inTransaction(db, async (tx) => {
    const mark = await tx
      .insertInto('kernel.delivery')
      .values({ county: event.county, eventId: event.id, listener: listener.name, at: new Date() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('eventId')
      .executeTakeFirst();
    if (mark === undefined) return;
    await listener.hear(tx, system(event.at, `event ${event.id}`), event);
  });
}
