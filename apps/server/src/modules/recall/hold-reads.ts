import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { HoldShown } from '@shanhuo/contract/recall/index';
import type { Db } from '#kernel/database.ts';

type Hold = Static<typeof HoldShown>;

export interface HoldFilter {
  readonly state?: 'on' | 'lifted' | undefined;
  /** Beginning of a lot code, in capitals. */
  readonly codePrefix?: string | undefined;
}

export interface HoldPage extends HoldFilter {
  /** Time and id of the last hold seen. */
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

type Row = Omit<Hold, 'at' | 'lifted' | 'recall'> & {
  publicReason: string | null;
  advice: string | null;
  recalledAt: Date | null;
  at: Date;
  word: string | null;
  endedAt: Date | null;
  endedByName: string | null;
};

const stateIs = (state: HoldFilter['state']): RawBuilder<unknown> =>
  state === undefined ? sql`` : state === 'on' ? sql`and h.ended_at is null` : sql`and h.ended_at is not null`;

/** Holds of a county with the names around them, latest first, in one query. */
export async function readHolds(db: Db, county: number, page: HoldPage): Promise<Hold[]> {
  const { state, codePrefix, after, limit } = page;
  const { rows } = await sql<Row>`
    select h.id, h.lot_id, l.code as lot_code, l.kind, p.name as product_name, g.name as grade_name,
      o.name as owner_name, h.reason, h.at, b.name as by, h.public_reason, h.advice, h.recalled_at, h.word, h.ended_at, e.name as ended_by_name
    from quality.v_hold h
    join quality.v_lot l on l.county = h.county and l.id = h.lot_id
    join catalog.v_product p on p.county = l.county and p.id = l.product_id
    join catalog.v_grade g on g.county = l.county and g.product_id = l.product_id and g.code = l.grade
    join accounts.v_organisation o on o.id = l.owner_id
    left join accounts.v_person_name b on b.id = h.by_person
    left join accounts.v_person_name e on e.id = h.ended_by
    where h.county = ${county} ${stateIs(state)}
      ${codePrefix === undefined ? sql`` : sql`and starts_with(l.code, ${codePrefix})`}
      ${after === undefined ? sql`` : sql`and (h.at, h.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by h.at desc, h.id desc
    limit ${limit}`.execute(db);
  return rows.map(({ at, word, endedAt, endedByName, publicReason, advice, recalledAt, ...hold }) => ({
    ...hold,
    at: at.toISOString(),
    recall:
      recalledAt === null ? null : { reason: publicReason ?? '', advice: advice ?? '', at: recalledAt.toISOString() },
    lifted: endedAt === null ? null : { word: word ?? '', at: endedAt.toISOString(), by: endedByName },
  }));
}

const NOTHING = { holds: 0, lots: 0, leftGrams: 0, boxesLeft: 0 };

/** Holds that last in a county, the lots they cover, and what is left of those. */
export async function sumHolds(db: Db, county: number) {
  const { rows } = await sql<typeof NOTHING>`
    select (select count(*) from quality.v_hold h where h.county = ${county} and h.ended_at is null)::int as holds,
      count(*)::int as lots, coalesce(sum(l.left_grams), 0)::bigint as left_grams,
      coalesce(sum(l.boxes_left), 0)::int as boxes_left
    from quality.v_lot l where l.county = ${county} and l.held and l.state <> 'voided'`.execute(db);
  return rows[0] ?? NOTHING;
}
