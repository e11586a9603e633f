import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { ReconciledDay, Reconciliation } from '@shanhuo/contract/payment/shapes';
import { dayOf, daysAfter, spanOf, startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Difference, OurLine } from './reconciliation.ts';

/** What we have on record for one day, by the provider's own times. */
export async function ourLines(db: Db, county: number, day: string): Promise<readonly OurLine[]> {
  const from = startOfDay(day);
  const until = daysAfter(from, 1);
  const { rows } = await sql<OurLine>`
    select 'pay' as kind, id::text as number, provider_trade_no as provider_no, amount_fen from payment.payment
    where county = ${county} and way = 'sandbox' and secured_at >= ${from} and secured_at < ${until}
    union all
    select i.kind, i.id::text, i.provider_no, i.amount_fen
    from payment.instruction i join payment.payment p on p.county = i.county and p.id = i.payment_id
    where i.county = ${county} and p.way = 'sandbox' and i.done_at >= ${from} and i.done_at < ${until}`.execute(db);
  return rows;
}

/** The day of the first payment that went through a provider; null when there is none yet. */
export async function firstDayOf(db: Db, county: number, way: string): Promise<string | null> {
  const first = await db
    .selectFrom('payment.payment')
    .select('askedAt')
    .where('county', '=', county)
    .where('way', '=', way)
    .orderBy('askedAt')
    .limit(1)
    .executeTakeFirst();
  return first === undefined ? null : dayOf(first.askedAt);
}

export interface Result {
  readonly county: number;
  readonly provider: string;
  readonly day: string;
  readonly runAt: Date;
  readonly lines: number;
  readonly matched: number;
  readonly paidFen: number;
  readonly refundedFen: number;
  readonly releasedFen: number;
  readonly frozenFen: number;
}

/** Keeps the latest comparison of a day in the place of the one before. */
export async function keepResult(tx: Tx, result: Result, differences: readonly Difference[]): Promise<void> {
  const { county, provider, day } = result;
  await tx
    .insertInto('payment.reconciliation')
    .values(result)
    .onConflict((conflict) => conflict.columns(['county', 'provider', 'day']).doUpdateSet(result))
    .execute();
  await tx
    .deleteFrom('payment.difference')
    .where('county', '=', county)
    .where('provider', '=', provider)
    .where('day', '=', day)
    .execute();
  if (differences.length === 0) return;
  await tx
    .insertInto('payment.difference')
    .values(differences.map((difference, index) => ({ county, provider, day, seq: index + 1, ...difference })))
    .execute();
}

export async function resultOf(
  db: Db,
  county: number,
  provider: string,
  day: string,
): Promise<Static<typeof Reconciliation> | null> {
  const found = await db
    .selectFrom('payment.reconciliation')
    .select(['day', 'provider', 'runAt', 'lines', 'matched', 'paidFen', 'refundedFen', 'releasedFen', 'frozenFen'])
    .where('county', '=', county)
    .where('provider', '=', provider)
    .where('day', '=', day)
    .executeTakeFirst();
  if (found === undefined) return null;
  const differences = await db
    .selectFrom('payment.difference')
    .select(['kind', 'lineKind', 'number', 'providerNo', 'ourFen', 'theirFen'])
    .where('county', '=', county)
    .where('provider', '=', provider)
    .where('day', '=', day)
    .orderBy('seq')
    .execute();
  return {
    ...found,
    runAt: found.runAt.toISOString(),
    differences: differences.map((row) => ({
      ...row,
      kind: row.kind as Difference['kind'],
      lineKind: row.lineKind as Difference['lineKind'],
    })),
  };
}

/** The comparisons of a period in short, latest day first. */
export async function reconciledDays(
  db: Db,
  county: number,
  provider: string,
  days: string,
): Promise<Static<typeof ReconciledDay>[]> {
  const { fromDay, toDay } = spanOf(days);
  const { rows } = await sql<Omit<Static<typeof ReconciledDay>, 'runAt'> & { runAt: Date }>`
    select r.day, r.run_at, r.matched, r.paid_fen, r.released_fen, r.refunded_fen, r.frozen_fen,
      (select count(*)::int from payment.difference d
        where d.county = r.county and d.provider = r.provider and d.day = r.day) as differences
    from payment.reconciliation r
    where r.county = ${county} and r.provider = ${provider} and r.day between ${fromDay} and ${toDay}
    order by r.day desc`.execute(db);
  return rows.map((row) => ({ ...row, runAt: row.runAt.toISOString() }));
}
