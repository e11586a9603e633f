import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import type { collectionEndpoints } from '@shanhuo/contract/collection/index';
import { dayOf, daysAfter } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { householdSharesIn } from '#modules/pricing/index.ts';

type Buyer = AnswerOf<typeof collectionEndpoints.listBuyers>['items'][number];

/** A product bought within so many days is still dealt in. */
const DEALT_DAYS = 90;

/**
 * Who may buy at a station: merchants at work, who bought there last first, then those who deal in most. A product is
 * dealt in when it is offered in the shop or was bought at any station lately. Each with what it leaves to a household.
 */
export async function readBuyers(db: Db, county: number, stationId: string, at: Date): Promise<Buyer[]> {
  const shareOf = await householdSharesIn(db, county);
  const { rows } = await sql<Omit<Buyer, 'householdPerMille'>>`
    select m.id as merchant_id, m.name,
      coalesce(array_agg(distinct d.product_id) filter (where d.product_id is not null), '{}') as product_ids
    from merchants.v_merchant m
    left join (
      select e.merchant_id, e.product_id, case when e.station_id = ${stationId} then e.happened_at end as here_at
      from collection.entry e
      where e.county = ${county} and e.state = 'valid' and e.day > ${dayOf(daysAfter(at, -DEALT_DAYS))}
      union all
      select o.merchant_id, o.product_id, null from catalog.v_offer o
      where o.county = ${county} and o.state = 'published'
    ) d on d.merchant_id = m.id
    where m.county = ${county} and m.state = 'active'
      and m.kind in ('cooperative', 'family-farm', 'firm', 'workshop', 'sole-trader')
    group by m.id, m.name
    order by max(d.here_at) desc nulls last, count(distinct d.product_id) desc, m.name, m.id`.execute(db);
  return rows.map((buyer) => ({ ...buyer, householdPerMille: shareOf(buyer.merchantId) }));
}
