import { sql, type RawBuilder } from 'kysely';
import type { Static } from 'typebox';
import type { ConsignedWaste } from '@shanhuo/contract/packing/index';
import { MUCH_WASTE_PER_MILLE } from '@shanhuo/contract/packing/much-waste';
import type { Actor } from '#kernel/actor.ts';
import { dayOf, daysAfter, spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { inSight, sightOf, type Sight } from '#kernel/sight.ts';

export interface WasteFilter {
  readonly county: number;
  /** Graded or packed on this day, or in this period. */
  readonly day?: string | undefined;
  /** A part of a seller's or a product's name. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const DAYS_LOOKED_BACK = 30;
const RUNS_TOLD = 50;
const NOTHING = { runs: 0, broughtGrams: 0, wasteGrams: 0 };

/**
 * Sellers and products of which households' consigned goods lost much in some grading or packing of these days, most first,
 * with all that was taken up of them. Goods that were sorted and then packed in the same days are counted once; of a packing
 * that also took the seller's own goods, the consigned part of the waste is counted.
 */
export async function listConsignedWaste(db: Db, actor: Actor, filter: WasteFilter) {
  const { county, cursor, limit = 50 } = filter;
  const sight = sightOf(actor, 'packing.see', county);
  const lately = `${dayOf(daysAfter(actor.at, 1 - DAYS_LOOKED_BACK))}..${dayOf(actor.at)}`;
  const days = spanOf(filter.day ?? lately);
  const sellers = sellersOf(county, sight, { ...days, q: filter.q });
  const after = decodeCursor(cursor, 3);
  const { rows } = await sql<Static<typeof ConsignedWaste>>`
    ${sellers}
    select s.merchant_id, o.name as merchant_name, s.product_id, p.name as product_name, s.brought_grams, s.waste_grams,
      (select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'at', a.at, 'lotId', a.lot_id, 'lotCode', l.code,
          'inputGrams', a.input_grams, 'wasteGrams', a.waste_grams, 'wasteReason', a.waste_reason)
          order by a.at desc, a.id desc)
        from (select * from act where act.merchant_id = s.merchant_id and act.product_id = s.product_id and is_much
          order by at desc, id desc limit ${RUNS_TOLD}) a
        join quality.v_lot l on l.county = ${county} and l.id = a.lot_id) as runs
    from seller s
    join accounts.v_organisation o on o.id = s.merchant_id
    join catalog.v_product p on p.county = ${county} and p.id = s.product_id
    ${
      after === null
        ? sql``
        : sql`where (s.waste_grams, s.merchant_id, s.product_id)
            < (${after[0]}::bigint, ${after[1]}::uuid, ${after[2]}::uuid)`
    }
    order by s.waste_grams desc, s.merchant_id desc, s.product_id desc limit ${limit + 1}`.execute(db);
  const sums = await sql<typeof NOTHING>`
    ${sellers}
    select coalesce(sum(much), 0)::int as runs, coalesce(sum(brought_grams), 0)::bigint as brought_grams,
      coalesce(sum(waste_grams), 0)::bigint as waste_grams
    from seller`.execute(db);
  const page = pageOf(rows, limit, ({ wasteGrams, merchantId, productId }) => [wasteGrams, merchantId, productId]);
  const items = page.items.map((row) => ({
    ...row,
    runs: row.runs.map((run) => ({ ...run, at: new Date(run.at).toISOString() })),
  }));
  return { items, next: page.next, sum: sums.rows[0] ?? NOTHING };
}

interface Asked {
  readonly from: Date;
  readonly until: Date;
  readonly q: string | undefined;
}

/** `act`: each grading and packing of consigned goods; `seller`: what they come to, where one of them lost much. */
const sellersOf = (county: number, sight: Sight, { from, until, q }: Asked): RawBuilder<unknown> => sql`
  with act as (
    select a.*, a.waste_grams * 1000 > a.input_grams * ${MUCH_WASTE_PER_MILLE} as is_much
    from (
      select 'packed' as kind, r.id, r.at, r.merchant_id, r.product_id, r.lot_id, r.input_grams, r.waste_grams,
        r.waste_reason, c.consigned_grams, c.first_grams
      from packing.run r
      cross join lateral (
        select coalesce(sum(i.grams), 0)::bigint as consigned_grams,
          coalesce(sum(i.grams) filter (where ${isFirst(from)}), 0)::bigint as first_grams
        from packing.run_input i
        join quality.v_lot x on x.county = i.county and x.id = i.lot_id and x.consignment
        where i.county = r.county and i.run_id = r.id) c
      where r.county = ${county} and r.at >= ${from} and r.at < ${until} and c.consigned_grams > 0
        and ${inSight(sight, { organisations: ['r.merchant_id'] })}
      union all
      select 'graded', d.id, d.at, d.merchant_id, x.product_id, d.lot_id, d.input_grams, d.waste_grams, d.waste_reason,
        d.input_grams, case when ${isFirst(from)} then d.input_grams else 0 end
      from packing.grading d
      join quality.v_lot x on x.county = d.county and x.id = d.lot_id and x.consignment
      where d.county = ${county} and d.at >= ${from} and d.at < ${until}
        and ${inSight(sight, { organisations: ['d.merchant_id'] })}) a
  ), seller as (
    select merchant_id, product_id, (count(*) filter (where is_much))::int as much,
      sum(first_grams)::bigint as brought_grams,
      sum(waste_grams * consigned_grams / input_grams)::bigint as waste_grams
    from act
    ${q === undefined ? sql`` : sql`where ${isCalled(county, q)}`}
    group by merchant_id, product_id
    having count(*) filter (where is_much) > 0
  )`;

/** Whether a lot's goods are taken up for the first time in these days, and not what was sorted out in them. */
const isFirst = (from: Date): RawBuilder<boolean> => sql<boolean>`x.kind <> 'graded' or x.made_at < ${from}`;

const isCalled = (county: number, letters: string): RawBuilder<boolean> => sql<boolean>`(
  merchant_id in (select id from accounts.v_organisation where position(${letters} in name) > 0)
  or product_id in (select id from catalog.v_product where county = ${county} and position(${letters} in name) > 0))`;
