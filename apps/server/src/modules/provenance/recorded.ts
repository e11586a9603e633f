import type { EpcisEvent } from '@shanhuo/provenance';
import type { Db } from '#kernel/database.ts';
import { withIds } from './document.ts';
import { eventOf } from './event-of.ts';
import { keyOf, type Fact } from './fact.ts';
import { readFacts } from './fact-store.ts';
import type { Leaf } from './log-store.ts';
import type { Names } from './names.ts';

/** An entry of the log with the event that its row gives now; null where the row is gone or can't be told any more. */
export interface Recorded {
  readonly leaf: Leaf;
  readonly fact: Fact | null;
  readonly event: EpcisEvent | null;
}

/** Builds the events of some entries anew from the county's record, in the entries' order. */
export async function recordedEvents(
  db: Db,
  county: number,
  names: Names,
  leaves: readonly Leaf[],
): Promise<Recorded[]> {
  const facts = await readFacts(db, county, leaves);
  const told = leaves.map((leaf): Recorded => {
    const fact = facts.get(keyOf(leaf)) ?? null;
    return { leaf, fact, event: fact === null ? null : tellable(fact, leaf, names) };
  });
  const events = withIds(
    names,
    told.flatMap(({ event }) => (event === null ? [] : [event])),
  );
  let next = 0;
  return told.map((one) => (one.event === null ? one : { ...one, event: events[next++] ?? null }));
}

/** The event of a row; null where it makes none, as one that somebody altered may not any more: that is no fault of ours. */
export function tellable(
  fact: Fact,
  { salt, recordedAt }: Pick<Leaf, 'salt' | 'recordedAt'>,
  names: Names,
): EpcisEvent | null {
  try {
    return eventOf(fact, { names, salt, recordTime: recordedAt });
  } catch {
    return null;
  }
}
