import { hash } from 'node:crypto';
import { isUniqueViolation, type Db } from './database.ts';
import { Refusal } from './refusal.ts';
import { atEnd, inTransaction, type Tx } from './transaction.ts';
import { rowInto } from './write.ts';

export interface Call {
  readonly key: string;
  /** Person id, or the visitor's address: two callers may use the same key. */
  readonly caller: string;
  readonly endpoint: string;
  readonly requestHash: string;
  readonly at: Date;
}

/** Hash of what was asked; the same key with another request is refused. */
export const hashOfRequest = (request: unknown): string => hash('sha256', JSON.stringify(request), 'base64url');

/**
 * Does a call's work once: the answer is kept under its key in the same transaction, as its last write. Most calls are
 * new, so the key isn't asked for beforehand. A call made before stumbles over its own traces, over the key at the
 * latest, and is rolled back; then the kept answer is given. Of two at the same time one waits for the other at the key.
 */
export async function oncePerKey<T>(db: Db, call: Call, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(db, async (tx) => {
      const answer = await work(tx);
      keep(tx, call, answer);
      return answer;
    });
  } catch (error) {
    if (!mayBeReplay(error)) throw error;
    const kept = await keptAnswer(db, call);
    if (kept === null) throw error;
    return kept.answer as T;
  }
}

const mayBeReplay = (error: unknown): boolean => error instanceof Refusal || isUniqueViolation(error);

function keep(tx: Tx, { key, caller, endpoint, requestHash, at }: Call, answer: unknown): void {
  const row = { county: 0, key, caller, endpoint, requestHash, answer: JSON.stringify(answer), at };
  atEnd(tx, rowInto('kernel.keptAnswer', row));
}

/** What this call was answered before, or `null`. Refuses `request.key-reused` when its key stood for something else. */
async function keptAnswer(db: Db, call: Call): Promise<{ readonly answer: unknown } | null> {
  const kept = await db
    .selectFrom('kernel.keptAnswer')
    .select(['requestHash', 'endpoint', 'answer'])
    .where('county', '=', 0)
    .where('caller', '=', call.caller)
    .where('key', '=', call.key)
    .executeTakeFirst();
  if (kept === undefined) return null;
  if (kept.requestHash !== call.requestHash || kept.endpoint !== call.endpoint) throw new Refusal('request.key-reused');
  return { answer: kept.answer === null ? null : JSON.parse(kept.answer) };
}
