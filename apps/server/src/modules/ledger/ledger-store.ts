import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { accountIdOf, type Account } from './account.ts';

export interface Flow {
  /** debit − credit before `from`: the cash that was in the box. */
  readonly openingFen: number;
  readonly debitFen: number;
  readonly creditFen: number;
}

/** What went in (debit) and out (credit) of an account from a moment until before another, and what was there before. */
export async function flowOf(
  db: Db,
  county: number,
  account: Account,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<Flow> {
  const id = accountIdOf(county, account);
  const { rows } = await sql<Flow>`
    with side (at, fen) as (
      select at, amount_fen from ledger.transfer where county = ${county} and debit_id = ${id} and at < ${until}
      union all
      select at, -amount_fen from ledger.transfer where county = ${county} and credit_id = ${id} and at < ${until}
    )
    select coalesce(sum(fen) filter (where at < ${from}), 0)::bigint as opening_fen,
      coalesce(sum(fen) filter (where at >= ${from} and fen > 0), 0)::bigint as debit_fen,
      coalesce(-sum(fen) filter (where at >= ${from} and fen < 0), 0)::bigint as credit_fen
    from side`.execute(db);
  return rows[0] ?? { openingFen: 0, debitFen: 0, creditFen: 0 };
}

/**
 * Holds an account until the transaction ends, for who takes from one that keeps no balance: two who ask what is there do so
 * one after the other. An account that nobody touched holds nothing and isn't held.
 */
export async function holdAccount(tx: Tx, county: number, account: Account): Promise<void> {
  await sql`select from ledger.account where county = ${county} and id = ${accountIdOf(county, account)} for update`.execute(
    tx,
  );
}

/** credit − debit of an account: what is owed when positive. An account that nobody touched holds nothing. */
export async function balanceOf(db: Db, county: number, account: Account): Promise<number> {
  const id = accountIdOf(county, account);
  const { rows } = await sql<{ balanceFen: number }>`
    select coalesce(
      (select balance_fen from ledger.account where county = ${county} and id = ${id}),
      (select coalesce(sum(case when credit_id = ${id} then amount_fen else -amount_fen end), 0) from ledger.transfer
        where county = ${county} and (credit_id = ${id} or debit_id = ${id})))::bigint as balance_fen`.execute(db);
  return rows[0]?.balanceFen ?? 0;
}
