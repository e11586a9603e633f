import { sql } from 'kysely';
import type { StationEarnings } from '@shanhuo/contract/settlement/station-earnings';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { dayOf, startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { cut } from '#kernel/money.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { balanceOf, payableTo } from '#modules/ledger/index.ts';
import { originsOf } from '#modules/quality/index.ts';

export interface ReadStationEarnings {
  readonly county: number;
  readonly id: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A page on a phone. */
const LINES = 20;

/**
 * What a station earned by collecting: today, this month, and order by order, latest first; what it was paid this month and
 * is still owed. For who keeps the station (`permission.missing`).
 */
export async function stationEarnings(
  db: Db,
  actor: Actor,
  { county, id, cursor, limit = LINES }: ReadStationEarnings,
): Promise<StationEarnings> {
  mustHold(actor, 'settlement.see-commission', { county, organisationId: id });
  const day = dayOf(actor.at);
  const rows = await sharesOfStation(db, county, id, decodeCursor(cursor, 2), Math.min(limit, LINES) + 1);
  const page = pageOf(rows, Math.min(limit, LINES), (row) => [row.at.toISOString(), row.id]);
  const grams = await gramsOf(db, county, id, page.items);
  return {
    day,
    ...(await sumsOf(db, county, id, day)),
    dueFen: await balanceOf(db, county, payableTo('organisation', id)),
    payouts: await payoutsOf(db, county, id, day),
    items: page.items.map(({ orderId, line, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
      day: dayOf(at),
      weightGrams: grams.get(`${orderId}/${line}`) ?? 0,
    })),
    next: page.next,
  };
}

interface StationShare {
  readonly id: string;
  readonly at: Date;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly line: number;
  readonly productName: string;
  readonly motif: string | null;
  readonly amountFen: number;
}

async function sharesOfStation(
  db: Db,
  county: number,
  stationId: string,
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<StationShare[]> {
  const { rows } = await sql<StationShare>`
    select * from (
      select s.settlement_id || '/' || s.seq as id, t.wanted_at as at, t.order_id, t.order_number, s.line,
        p.name as product_name, p.motif, s.amount_fen
      from settlement.share s
        join settlement.settlement t on t.county = s.county and t.id = s.settlement_id
        join ordering.v_sale v on v.county = t.county and v.order_id = t.order_id and v.line = s.line
        join catalog.v_product p on p.county = v.county and p.id = v.product_id
      where s.county = ${county} and s.party_id = ${stationId} and s.reason = 'station') share
    ${after === null ? sql`` : sql`where (at, id) < (${after[0]}::timestamptz, ${after[1]}::text)`}
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

const firstOfMonth = (day: string): Date => startOfDay(`${day.slice(0, 7)}-01`);

async function sumsOf(db: Db, county: number, stationId: string, day: string) {
  const { rows } = await sql<{ todayFen: number; monthFen: number; paidFen: number }>`
    select coalesce(sum(s.amount_fen) filter (where t.wanted_at >= ${startOfDay(day)}), 0)::bigint as today_fen,
      coalesce(sum(s.amount_fen), 0)::bigint as month_fen,
      (select coalesce(sum(p.amount_fen), 0)::bigint from ledger.v_payout p
        where p.county = ${county} and p.party_kind = 'organisation' and p.party_id = ${stationId}
          and p.at >= ${firstOfMonth(day)}) as paid_fen
    from settlement.share s
      join settlement.settlement t on t.county = s.county and t.id = s.settlement_id
    where s.county = ${county} and s.party_id = ${stationId} and s.reason = 'station'
      and t.wanted_at >= ${firstOfMonth(day)}`.execute(db);
  return rows[0] ?? { todayFen: 0, monthFen: 0, paidFen: 0 };
}

async function payoutsOf(db: Db, county: number, stationId: string, day: string) {
  const { rows } = await sql<{
    id: string;
    at: Date;
    kind: StationEarnings['payouts'][number]['kind'];
    amountFen: number;
  }>`
    select id, at, kind, amount_fen from ledger.v_payout
    where county = ${county} and party_kind = 'organisation' and party_id = ${stationId} and at >= ${firstOfMonth(day)}
    order by at desc, id desc limit 200`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

interface FilledLine {
  readonly key: string;
  readonly lotId: string;
  /** Of the boxes that this lot gave to the line. */
  readonly grams: number;
}

/** How much of each sold line's goods the station collected, by the boxes' lots and what those were made of. */
async function gramsOf(
  db: Db,
  county: number,
  stationId: string,
  shares: readonly StationShare[],
): Promise<Map<string, number>> {
  const filled = await filledLines(db, county, shares);
  const lotIds = [...new Set(filled.map(({ lotId }) => lotId))];
  const origins = Map.groupBy(await originsOf(db, county, lotIds), ({ packLotId }) => packLotId);
  const collected = new Map<string, number>();
  for (const { key, lotId, grams } of filled) {
    const own = origins.get(lotId) ?? [];
    if (own.length === 0) continue;
    const parts = cut(
      grams,
      own.map((origin) => origin.grams),
    );
    const part = own.reduce((sum, origin, at) => (origin.stationId === stationId ? sum + (parts[at] ?? 0) : sum), 0);
    collected.set(key, (collected.get(key) ?? 0) + part);
  }
  return collected;
}

async function filledLines(db: Db, county: number, shares: readonly StationShare[]): Promise<FilledLine[]> {
  const { rows } = await sql<FilledLine>`
    with asked as (
      select distinct order_id, line
      from unnest(${shares.map(({ orderId }) => orderId)}::uuid[], ${shares.map(({ line }) => line)}::integer[])
        as a (order_id, line))
    select b.order_id || '/' || b.line as key, b.lot_id,
      round(l.initial_grams::numeric * b.boxes / l.boxes_initial)::bigint as grams
    from asked a
      join ordering.v_line_lot b on b.county = ${county} and b.order_id = a.order_id and b.line = a.line
      join quality.v_lot l on l.county = b.county and l.id = b.lot_id and l.boxes_initial > 0`.execute(db);
  return rows;
}
