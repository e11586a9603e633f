import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

/** Until when one of these keys is locked out; null when none is. */
export async function lockedUntil(db: Db, keys: readonly string[], at: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('accounts.failedSignIn')
    .select((eb) => eb.fn.max('lockedUntil').as('until'))
    .where('key', 'in', keys)
    .where('lockedUntil', '>', at)
    .executeTakeFirst();
  return row?.until ?? null;
}

export interface Failure {
  readonly key: string;
  /** Failures before the key is locked. */
  readonly limit: number;
}

/**
 * Counts once for each key in one statement; the one that reaches its limit is locked until `lock`. Answers until when one
 * of them was locked already: whoever asks holds the rows by then, so that many at one moment are counted one by one.
 */
export async function countFailures(
  tx: Tx,
  failures: readonly Failure[],
  { at, windowFrom, lock }: { readonly at: Date; readonly windowFrom: Date; readonly lock: Date },
): Promise<Date | null> {
  const rows = [...failures].sort((one, other) => (one.key < other.key ? -1 : 1));
  const counted = await sql<{ lockedUntil: Date | null }>`
    insert into accounts.failed_sign_in as f (key, failures, since, locked_until)
    select key, 1, ${at}, null from unnest(${rows.map(({ key }) => key)}::text[]) as key
    on conflict (key) do update set
      failures = case when f.since < ${windowFrom} then 1 else f.failures + 1 end,
      since = case when f.since < ${windowFrom} then ${at} else f.since end
    returning locked_until`.execute(tx);
  await sql`
    update accounts.failed_sign_in f set locked_until = ${lock}, failures = 0
    from unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ limit }) => limit)}::int[]) as l(key, most)
    where f.key = l.key and f.failures >= l.most`.execute(tx);
  const locks = counted.rows.flatMap(({ lockedUntil }) =>
    lockedUntil !== null && lockedUntil > at ? [lockedUntil] : [],
  );
  return locks.length === 0 ? null : new Date(Math.max(...locks.map((until) => until.getTime())));
}

/** Takes back one count of each key, and the lock that it may have brought. */
export async function takeBack(tx: Tx, failures: readonly Failure[], at: Date): Promise<void> {
  const rows = [...failures].sort((one, other) => (one.key < other.key ? -1 : 1));
  await sql`
    update accounts.failed_sign_in f set locked_until = null,
      failures = greatest(0, case when f.locked_until > ${at} then l.most else f.failures end - 1)
    from unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ limit }) => limit)}::int[]) as l(key, most)
    where f.key = l.key`.execute(tx);
}

export async function forgetFailures(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.deleteFrom('accounts.failedSignIn').where('key', 'in', keys).execute();
}

export interface NewCode {
  readonly phoneBlind: string;
  readonly codeHash: string;
  readonly triesLeft: number;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

/** Puts a new code in place of the old one, unless that was sent after `notAfter`; false when it was. */
export async function replaceCode(tx: Tx, code: NewCode, notAfter: Date): Promise<boolean> {
  const row = await tx
    .insertInto('accounts.signInCode')
    .values(code)
    .onConflict((conflict) =>
      conflict
        .column('phoneBlind')
        .doUpdateSet({
          codeHash: code.codeHash,
          triesLeft: code.triesLeft,
          sentAt: code.sentAt,
          expiresAt: code.expiresAt,
        })
        .where('accounts.signInCode.sentAt', '<=', notAfter),
    )
    .returning('phoneBlind')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes one try of the open code of a phone and answers its hash; undefined when there is none left to try. */
export async function takeTry(tx: Tx, phoneBlind: string, at: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable('accounts.signInCode')
    .set((eb) => ({ triesLeft: eb('triesLeft', '-', 1) }))
    .where('phoneBlind', '=', phoneBlind)
    .where('expiresAt', '>', at)
    .where('triesLeft', '>', 0)
    .returning('codeHash')
    .executeTakeFirst();
  return row?.codeHash;
}

/** A code opens once. */
export async function deleteCode(tx: Tx, phoneBlind: string): Promise<void> {
  await tx.deleteFrom('accounts.signInCode').where('phoneBlind', '=', phoneBlind).execute();
}

/** Removes what nobody can use any more: ended sessions, codes and old counters. */
export async function sweepSignIn(tx: Tx, at: Date, dayAgo: Date): Promise<void> {
  await tx.deleteFrom('accounts.session').where('expiresAt', '<', at).execute();
  await tx.deleteFrom('accounts.verification').where('expiresAt', '<', at).execute();
  await tx.deleteFrom('accounts.signInCode').where('expiresAt', '<', dayAgo).execute();
  await tx.deleteFrom('accounts.failedSignIn').where('since', '<', dayAgo).execute();
}
