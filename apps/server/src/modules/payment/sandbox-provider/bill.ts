import { sql } from 'kysely';
import { daysAfter, startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import type { Bill, BillLine } from '../provider.ts';

/** The bill of one day (Asia/Shanghai) for whatever carries this attachment: what was paid, split, released, refunded. */
export async function billOf(db: Db, attach: string, day: string): Promise<Bill> {
  const from = startOfDay(day);
  const until = daysAfter(from, 1);
  const { rows: lines } = await sql<BillLine>`
    select 'pay' as kind, customer_number as number, no as provider_no, amount_fen from sandbox_provider.trade
    where attach = ${attach} and paid_at >= ${from} and paid_at < ${until}
    union all
    select o.kind, o.customer_number, o.no, o.amount_fen
    from sandbox_provider.operation o join sandbox_provider.trade t on t.no = o.trade_no
    where t.attach = ${attach} and o.done_at >= ${from} and o.done_at < ${until}
    order by 3`.execute(db);
  // A refund that a receiver gave back was not frozen any more.
  const { rows } = await sql<{ frozenFen: number }>`
    select ((select coalesce(sum(amount_fen), 0) from sandbox_provider.trade
        where attach = ${attach} and paid_at < ${until})
      - (select coalesce(sum(o.amount_fen), 0)
        from sandbox_provider.operation o join sandbox_provider.trade t on t.no = o.trade_no
        where t.attach = ${attach} and o.done_at < ${until} and o.bearer is null))::bigint as frozen_fen`.execute(db);
  return { lines, frozenFen: rows[0]?.frozenFen ?? 0 };
}
