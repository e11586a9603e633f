import type { Actor } from './actor.ts';
import { newId } from './ids.ts';
import { afterCommit, atEnd, type Tx } from './transaction.ts';
import { rowInto } from './write.ts';

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
