import type { Actor } from './actor.ts';
import { newId } from './ids.ts';
import { afterCommit, atEnd, type Tx } from './transaction.ts';
import { rowsInto, type Write } from './write.ts';

/**
 * News of a module, said in the same transaction as the fact; its type stands in the sender's index.ts. The payload's first
 * `…Id` is what it is about: news about one thing is told in the order it was said, other news side by side.
 */
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
 * it must be safe to repeat: the provider is called with our own number, and the result is recorded in its own step. What
 * it answers is written together with the mark that it has run.
 */
export interface Errand {
  readonly name: string;
  readonly type: string;
  readonly run: (event: ToldEvent) => Promise<readonly Write[]>;
}

/** Types an errand by the event it answers. */
export const errand = <E extends Event>(
  name: string,
  type: E['type'],
  run: (event: ToldEvent<E>) => Promise<readonly Write[]>,
): Errand => ({ name, type, run: run as unknown as Errand['run'] });

/** Everybody who wants to be told. */
export interface Audience {
  readonly listeners: readonly Listener[];
  readonly errands: readonly Errand[];
}

/** A relay of this process: how to wake it, and what somebody wants to hear of. */
interface Ear {
  readonly wake: () => void;
  readonly types: ReadonlySet<string>;
}
const ears = new Set<Ear>();

const wantedBy = (type: string): Ear[] => [...ears].filter(({ types }) => types.has(type));

/**
 * Says an event: it is stored at the end of this transaction and told after the commit. What nobody wants to hear of is
 * stored as told; where no relay runs, whoever starts one decides.
 */
export const say = <E extends Event>(tx: Tx, actor: Actor, event: E): void => sayAll(tx, actor, [event]);

/** Says several events of one type. */
export function sayAll<E extends Event>(tx: Tx, actor: Actor, events: readonly E[]): void {
  const wanting = wantedBy(events[0]?.type ?? '');
  const isTold = ears.size > 0 && wanting.length === 0;
  const rows = events.map(({ county, type, payload }) => {
    const row = { county, id: newId(), type, payload: JSON.stringify(payload), at: actor.at };
    return isTold ? { ...row, toldAt: actor.at } : row;
  });
  atEnd(tx, rowsInto('kernel.outbox', rows));
  afterCommit(tx, () => wanting.forEach(({ wake }) => wake()));
}

export const typesHeard = ({ listeners, errands }: Audience): ReadonlySet<string> =>
  new Set([...listeners, ...errands].map(({ type }) => type));

/** Wakes a relay when something that its audience wants to hear was said in this process. */
export function onSaid(audience: Audience, wake: () => void): () => void {
  const ear = { wake, types: typesHeard(audience) };
  ears.add(ear);
  return () => ears.delete(ear);
}
