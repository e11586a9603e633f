import type { AnswerOf } from '@shanhuo/contract';
import type { collectionEndpoints } from '@shanhuo/contract/collection/index';
import type { Actor } from '#kernel/actor.ts';
import { brought } from '#kernel/brought.ts';
import type { Db } from '#kernel/database.ts';
import { Refusal, refusalOf } from '#kernel/refusal.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { recordCollection, type RecordCollection, type RecordedCollection } from './record-collection.ts';

type Results = AnswerOf<typeof collectionEndpoints.recordBatch>['results'];

export interface BroughtEntries {
  readonly entries: readonly Omit<RecordCollection, 'county' | 'offline' | 'madeAt'>[];
  /** When the phone sent them, by its own clock. */
  readonly sentAt?: string;
}

/**
 * Records the entries a phone brings, each in a transaction of its own, so that one refused entry doesn't hold up the
 * rest. Sending the batch again records nothing twice: an entry is known by its id.
 */
export async function recordBatch(
  db: Db,
  actor: Actor,
  county: number,
  { entries, sentAt }: BroughtEntries,
): Promise<{ results: Results }> {
  const results: Results = [];
  for (const entry of entries) {
    try {
      const { deviceTime } = entry;
      const command = { ...entry, county, ...brought({ deviceTime, sentAt }, actor.at) };
      const recorded = await recordOnce(db, actor, command);
      results.push({ id: entry.id, entry: recorded, refusal: null, fenPerKg: null });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      const { fenPerKg } = refusal.data;
      const price = typeof fenPerKg === 'number' ? fenPerKg : null;
      results.push({ id: entry.id, entry: null, refusal: refusal.code, fenPerKg: price });
    }
  }
  mustBringSomething(results);
  return { results };
}

/** A batch that holds nothing for the actor to record is refused as a whole, like a single entry. */
function mustBringSomething(results: Results): void {
  if (results.every(({ refusal }) => refusal === 'permission.missing')) {
    throw new Refusal('permission.missing', { permission: 'collection.record' });
  }
}

const UNIQUE_VIOLATION = '23505';

/** The same batch may be on its way twice at once; whoever comes second finds the entry on looking again. */
async function recordOnce(db: Db, actor: Actor, command: RecordCollection): Promise<RecordedCollection> {
  const record = () => inTransaction(db, (tx) => recordCollection(tx, actor, command));
  try {
    return await record();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return record();
    throw error;
  }
}
