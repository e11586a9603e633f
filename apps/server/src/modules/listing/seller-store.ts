import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';

/** Names of a seller and of its township and village, for people to find its offers by; null when there is none. */
export async function sellerText(db: Db, county: number, merchantId: string): Promise<string | null> {
  const { rows } = await sql<{ text: string }>`
    select concat_ws(' ', m.name, m.short_name, m.name_en, t.short_name, v.short_name) as text
    from merchants.v_merchant m
    left join network.v_site s on s.county = m.county and s.id = m.origin_site_id
    left join regions.v_region t on t.code = left(coalesce(s.region_code, m.region_code), 9) and t.level = 'township'
    left join regions.v_region v on v.code = s.region_code and v.level = 'village'
    where m.county = ${county} and m.id = ${merchantId}`.execute(db);
  return rows[0]?.text ?? null;
}
