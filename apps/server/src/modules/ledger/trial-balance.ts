import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { TrialBalance } from '@shanhuo/contract/ledger/shapes';
import type { Db } from '#kernel/database.ts';
import type { AccountKind } from './account.ts';

interface KindRow {
  readonly kind: AccountKind;
  readonly accounts: number;
  readonly debitFen: number;
  readonly creditFen: number;
  readonly balanceFen: number;
  readonly wrong: number;
}

/** The books by kind of account. The difference is zero, and no kept balance tells anything but its transfers. */
export async function trialBalance(db: Db, county: number): Promise<Static<typeof TrialBalance>> {
  const { rows } = await sql<KindRow>`
    with side (id, debit, credit) as (
      select debit_id, sum(amount_fen), 0 from ledger.transfer where county = ${county} group by debit_id
      union all
      select credit_id, 0, sum(amount_fen) from ledger.transfer where county = ${county} group by credit_id
    ), sums as (
      select a.kind, a.balance_fen, coalesce(sum(s.debit), 0)::bigint as debit, coalesce(sum(s.credit), 0)::bigint as credit
      from ledger.account a left join side s on s.id = a.id
      where a.county = ${county} group by a.id, a.kind, a.balance_fen
    )
    select kind, count(*)::int as accounts, sum(debit)::bigint as debit_fen, sum(credit)::bigint as credit_fen,
      sum(credit - debit)::bigint as balance_fen,
      (count(*) filter (where balance_fen is not null and balance_fen <> credit - debit))::int as wrong
    from sums group by kind order by kind`.execute(db);
  const { count } = await db
    .selectFrom('ledger.transfer')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('county', '=', county)
    .executeTakeFirstOrThrow();
  const total = (read: (row: KindRow) => number): number => rows.reduce((sum, row) => sum + read(row), 0);
  return {
    kinds: rows.map(({ kind, accounts, debitFen, creditFen, balanceFen }) => ({
      kind,
      accounts,
      debitFen,
      creditFen,
      balanceFen,
    })),
    transfers: count,
    debitFen: total(({ debitFen }) => debitFen),
    creditFen: total(({ creditFen }) => creditFen),
    differenceFen: total(({ balanceFen }) => balanceFen),
    wrongBalances: total(({ wrong }) => wrong),
  };
}
