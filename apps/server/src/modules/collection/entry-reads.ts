import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { AnswerOf } from '@shanhuo/contract';
import type { collectionEndpoints, EntryRow } from '@shanhuo/contract/collection/index';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';

type Row = Static<typeof EntryRow>;
type Sum = AnswerOf<typeof collectionEndpoints.listEntries>['sum'];

export interface EntryFilter {
  readonly day?: string | undefined;
  readonly stationId?: string | undefined;
  readonly householdId?: string | undefined;
  readonly merchantId?: string | undefined;
  readonly productId?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  /** A part of a household's or a lot's code. */
  readonly q?: string | undefined;
}

export interface EntryPage extends EntryFilter {
  /** Time and id of the last entry seen. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

/** Which entries a reader asked for and may see; `e` is the entry, `s` its station. */
function matching(county: number, sight: Sight, filter: EntryFilter): RawBuilder<unknown> {
  const { day, stationId, householdId, merchantId, productId, kind, state, q } = filter;
  const days = day === undefined ? undefined : spanOf(day);
  const all = [
    sql`e.county = ${county}`,
    inSight(sight, { organisations: ['e.station_id', 'e.merchant_id'], region: 's.region_code' }),
    days && sql`e.day between ${days.fromDay} and ${days.toDay}`,
    stationId && sql`e.station_id = ${stationId}`,
    householdId && sql`e.household_id = ${householdId}`,
    merchantId && sql`e.merchant_id = ${merchantId}`,
    productId && sql`e.product_id = ${productId}`,
    kind && sql`e.kind = ${kind}`,
    state && sql`e.state = ${state}`,
    q && hasCode(q),
  ].filter((one) => typeof one === 'object');
  return sql.join(all, sql` and `);
}

const hasCode = (letters: string): RawBuilder<unknown> => sql`(
  exists (select from merchants.v_household x where x.county = e.county and x.id = e.household_id
    and position(upper(${letters}) in x.code) > 0)
  or exists (select from quality.v_lot x where x.county = e.county and x.id = e.lot_id
    and position(upper(${letters}) in x.code) > 0))`;

/** Entries in sight, latest first, with the names around them; households by their code, never by name. */
export async function readEntries(db: Db, county: number, sight: Sight, page: EntryPage): Promise<Row[]> {
  const { after, limit, ...filter } = page;
  const { rows } = await sql<Omit<Row, 'happenedAt'> & { happenedAt: Date }>`
    select e.id, e.day, e.happened_at, e.station_id, s.name as station_name, e.household_id, h.code as household_code,
      e.merchant_id, m.name as merchant_name, e.product_id, p.name as product_name, p.motif, e.grade,
      g.name as grade_name, e.kind, e.weight_grams, e.fen_per_kg, e.amount_fen, e.pay_kind, e.lot_id,
      l.code as lot_code, e.offline, e.state, e.void_reason
    from collection.entry e
    join network.v_site s on s.county = e.county and s.id = e.station_id
    join merchants.v_household h on h.county = e.county and h.id = e.household_id
    join accounts.v_organisation m on m.id = e.merchant_id
    join catalog.v_product p on p.county = e.county and p.id = e.product_id
    join catalog.v_grade g on g.county = e.county and g.product_id = e.product_id and g.code = e.grade
    join quality.v_lot l on l.county = e.county and l.id = e.lot_id
    where ${matching(county, sight, filter)}
      ${after === undefined ? sql`` : sql`and (e.happened_at, e.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by e.happened_at desc, e.id desc
    limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, happenedAt: row.happenedAt.toISOString() }));
}

/**
 * What all matching entries come to; voided ones are left out. Summed household by household first: to count distinct ones
 * among all entries PostgreSQL would sort these.
 */
export async function sumEntries(db: Db, county: number, sight: Sight, filter: EntryFilter): Promise<Sum> {
  const { rows } = await sql<Sum>`
    with brought as (
      select e.household_id, count(*) as entries, sum(e.weight_grams) as grams, sum(e.amount_fen) as fen,
        sum(round(e.weight_grams * e.fen_per_kg / 1000.0)) filter (where e.kind = 'consignment') as estimate
      from collection.entry e join network.v_site s on s.county = e.county and s.id = e.station_id
      where ${matching(county, sight, filter)} and e.state = 'valid'
      group by e.household_id)
    select coalesce(sum(entries), 0)::int as entries, count(*)::int as households,
      coalesce(sum(grams), 0)::bigint as weight_grams, coalesce(sum(fen), 0)::bigint as amount_fen,
      coalesce(sum(estimate), 0)::bigint as estimate_fen
    from brought`.execute(db);
  return rows[0] ?? { entries: 0, households: 0, weightGrams: 0, amountFen: 0, estimateFen: 0 };
}
