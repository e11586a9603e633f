import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import { roleGives, roleNames } from '@shanhuo/contract';
import type { BoxCount, BoxHandover, BoxRow, BoxShow } from '@shanhuo/contract/settlement/shapes';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { dayOf, daysAfter, startOfDay } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { BUYERS_MONEY } from './buyers-cash.ts';

export interface BoxFilter {
  readonly county: number;
  readonly show?: Static<typeof BoxShow> | undefined;
  /** A part of the site's name or code. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

type Flat = Omit<Static<typeof BoxRow>, 'lastMovedAt' | 'close'> & {
  readonly lastMovedAt: Date | null;
  readonly day: string | null;
  readonly counts: number;
  readonly countedFen: number;
  readonly expectedFen: number;
  readonly carriedFen: number;
  readonly closedAt: Date;
  readonly movedSince: boolean;
};

interface Summed {
  readonly boxes: number;
  readonly sumHeldFen: number;
  readonly sumBuyersFen: number;
}

/**
 * The cash boxes of a county by site: what the books say lies in each, what of it buyers paid and the county still waits for,
 * and the last evening count.
 */
export async function listBoxes(db: Db, actor: Actor, filter: BoxFilter) {
  const { county, cursor, limit = 50 } = filter;
  mustHold(actor, 'ledger.see', { county, regionCode: String(county) });
  const after = decodeCursor(cursor, 1)?.[0] ?? null;
  // The sums are of all that match and go with each row, since adding a county's cash up twice takes twice as long.
  const { rows } = await sql<Flat & Summed>`
    select * from (
      select found.*, (count(*) over ())::int as boxes, (sum(held_fen) over ())::bigint as sum_held_fen,
        (sum(buyers_fen) over ())::bigint as sum_buyers_fen
      from (${boxes(county, actor.at)} where ${matches(filter)}) as found
    ) as summed
    where ${after}::text is null or site_code > ${after} order by site_code limit ${limit + 1}`.execute(db);
  const { items, next } = pageOf(rows, limit, ({ siteCode }) => [siteCode]);
  const [first] = rows;
  const sum = { boxes: first?.boxes ?? 0, heldFen: first?.sumHeldFen ?? 0, buyersFen: first?.sumBuyersFen ?? 0 };
  return { items: items.map(boxRow), next, sum };
}

/** Counts and hand-overs that one box shows; older ones stand in the books. */
const LATEST = 60;

/** One box with its latest counts, and what was brought into it and handed over. Refuses `payout.source-missing`. */
export async function seeBox(db: Db, actor: Actor, { county, id }: { readonly county: number; readonly id: string }) {
  mustHold(actor, 'ledger.see', { county, regionCode: String(county) });
  const { rows } = await boxes(county, actor.at, id).execute(db);
  const [box] = rows;
  refuseUnless(box !== undefined, 'payout.source-missing');
  const counts = await sql<Omit<Static<typeof BoxCount>, 'closedAt'> & { closedAt: Date }>`
    select c.day::text, c.count_no, c.expected_fen, c.counted_fen, c.counted_fen - c.expected_fen as difference_fen,
      c.closed_at, p.name as closed_by_name
    from collection.v_day_count c left join accounts.v_person_name p on p.id = c.closed_by
    where c.county = ${county} and c.station_id = ${id}
    order by c.day desc, c.count_no desc limit ${LATEST}`.execute(db);
  const handovers = await sql<Omit<Static<typeof BoxHandover>, 'at'> & { at: Date }>`
    select f.id, 'float' as kind, f.at, f.amount_fen, f.purpose, o.name
    from settlement.float_funding f left join accounts.v_organisation o on o.id = f.organisation_id
    where f.county = ${county} and f.site_id = ${id}
    union all
    select d.id, 'deposit', d.at, d.amount_fen, null, p.name
    from settlement.cash_deposit d left join accounts.v_person_name p on p.id = d.received_by
    where d.county = ${county} and d.site_id = ${id}
    order by at desc, id desc limit ${LATEST}`.execute(db);
  return {
    box: boxRow(box),
    counts: counts.rows.map((row) => ({ ...row, closedAt: row.closedAt.toISOString() })),
    handovers: handovers.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
  };
}

function boxRow({ day, counts, countedFen, expectedFen, carriedFen, closedAt, movedSince, lastMovedAt, ...box }: Flat) {
  const differenceFen = countedFen - expectedFen;
  const at = closedAt?.toISOString();
  const last = { day: day ?? '', counts, countedFen, expectedFen, differenceFen, carriedFen, closedAt: at, movedSince };
  return { ...box, lastMovedAt: lastMovedAt?.toISOString() ?? null, close: day === null ? null : last };
}

/** The end of the day that was counted last; long ago where none was. */
const BEHIND_COUNT = sql`coalesce((c.day + 1)::timestamp at time zone 'Asia/Shanghai', '-infinity')`;

/** Open days are looked for so far back: more are told as so many. */
const MOST_OPEN_DAYS = 60;

const counters = roleNames.filter((role) => roleGives(role, 'collection.close-day'));

/**
 * Every box that cash went through or that was counted, or only one. What was in it at the end of the counted day is what is
 * in it now less what moved since. An open day is one before today on which a village station's cash moved behind the last
 * count; what the county fetched is not the keeper's to count. Where nobody keeps it, nobody can be asked to.
 */
const boxes = (county: number, at: Date, only?: string, today = startOfDay(dayOf(at))): RawBuilder<Flat> => sql<Flat>`
  with moved as (
    select site_id, sum(fen)::bigint as fen, max(at) as last_at,
      coalesce(sum(fen) filter (where kind = any(${[...BUYERS_MONEY]}::text[])), 0)::bigint as taken_fen
    from ledger.v_cash_move
    where county = ${county} ${only === undefined ? sql`` : sql`and site_id = ${only}`} group by site_id
  ), box as (
    select s.id as site_id, s.code as site_code, s.name as site_name, coalesce(m.fen, 0) as held_fen,
      greatest(0, least(m.fen, m.taken_fen)) as buyers_fen, m.last_at as last_moved_at,
      coalesce(open.days, 0)::int as open_days,
      s.state = 'active' and exists (
        select from accounts.v_place_role r where r.organisation_id = s.id and r.county = s.county
          and r.role = any(${counters}::text[]) and (r.until_at is null or r.until_at > ${at})) as kept,
      c.day::text as day, c.count_no as counts, c.counted_fen, c.expected_fen, c.closed_at,
      coalesce(before.difference_fen, 0) as carried_fen,
      coalesce(m.fen, 0) - coalesce(since.fen, 0) <> c.expected_fen as moved_since
    from network.v_site s
    left join moved m on m.site_id = s.id::text
    left join lateral (
      select day, count_no, counted_fen, expected_fen, closed_at from collection.v_day_count
      where county = ${county} and station_id = s.id order by day desc, count_no desc limit 1) c on true
    left join lateral (
      select counted_fen - expected_fen as difference_fen from collection.v_day_count
      where county = ${county} and station_id = s.id and day < c.day order by day desc, count_no desc limit 1
      ) before on true
    left join lateral (
      select sum(fen)::bigint as fen from ledger.v_cash_move
      where county = ${county} and site_id = s.id::text and at >= ${BEHIND_COUNT}) since on c.day is not null
    left join lateral (
      select count(distinct (at at time zone 'Asia/Shanghai')::date) as days from ledger.v_cash_move
      where county = ${county} and site_id = s.id::text and kind <> 'deposit-cash' and at < ${today}
        and at >= greatest(${BEHIND_COUNT}, ${daysAfter(today, -MOST_OPEN_DAYS)})
      ) open on s.kind = 'village-station'
    where s.county = ${county} and (m.site_id is not null or c.day is not null)
      ${only === undefined ? sql`` : sql`and s.id = ${only}`}
  )
  select * from box`;

const matches = ({ show, q }: BoxFilter): RawBuilder<boolean> => sql<boolean>`true
  ${q === undefined ? sql`` : sql`and (position(${q} in site_name) > 0 or position(upper(${q}) in site_code) > 0)`}
  ${show === undefined ? sql`` : SHOWN[show]}`;

const SHOWN: Readonly<Record<Static<typeof BoxShow>, RawBuilder<unknown>>> = {
  open: sql`and open_days > 0 and kept`,
  different: sql`and counted_fen <> expected_fen`,
  'to-hand-over': sql`and buyers_fen > 0`,
  negative: sql`and held_fen < 0`,
};
