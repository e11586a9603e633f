import { createHash } from 'node:crypto';
import { Refusal } from './refusal.ts';
import { atEnd, type Tx } from './transaction.ts';

export interface Call {
  readonly key: string;
  /** Person id, or the visitor's address: two callers may use the same key. */
  readonly caller: string;
  readonly endpoint: string;
  readonly requestHash: string;
  readonly at: Date;
}

/** Hash of what was asked; the same key with another request is refused. */
export const hashOfRequest = (request: unknown): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('base64url');

/**
 * Claims the key in this transaction. Answers `null` when the call is new, or the kept answer when it was made before.
 * A second call with the same key waits here until the first has committed or rolled back.
 */
export async function claim(tx: Tx, call: Call): Promise<{ readonly answer: unknown } | null> {
  const claimed = await tx
    .insertInto('kernel.keptAnswer')
    .values({
      county: 0,
      key: call.key,
      caller: call.caller,
      endpoint: call.endpoint,
      requestHash: call.requestHash,
      at: call.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return null;
  const kept = await tx
    .selectFrom('kernel.keptAnswer')
    .select(['requestHash', 'endpoint', 'answer'])
    .where('county', '=', 0)
    .where('caller', '=', call.caller)
    .where('key', '=', call.key)
    .executeTakeFirstOrThrow();
  if (kept.requestHash !== call.requestHash || kept.endpoint !== call.endpoint) throw new Refusal('request.key-reused');
  return { answer: kept.answer };
}

/** Keeps the answer under the claimed key, with the other writes at the end of the transaction. */
export function keep(tx: Tx, call: Call, answer: unknown): void {
  atEnd(tx, (creator) =>
    creator
      .updateTable('kernel.keptAnswer')
      .set({ answer: JSON.stringify(answer) })
      .where('county', '=', 0)
      .where('caller', '=', call.caller)
      .where('key', '=', call.key),
  );
}
