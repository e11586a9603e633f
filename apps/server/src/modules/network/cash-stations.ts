import { roleGives, roleNames } from '@shanhuo/contract';
import { sql, type RawBuilder } from 'kysely';
import type { CashStation } from '@shanhuo/contract/network/index';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';

export interface ListCashStations {
  readonly county: number;
  readonly at: Date;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Those who may say at a station that cash was paid. */
const takers = roleNames.filter((role) => roleGives(role, 'ordering.confirm-offline'));

/** A station takes cash while it is open and somebody keeps it: none sends anybody there in vain. */
const takesCash = (at: Date): RawBuilder<unknown> => sql`s.kind = 'village-station' and s.state = 'active'
  and exists (select from accounts.v_place_role r where r.organisation_id = s.id and r.role = any(${takers}::text[])
    and r.county = s.county and r.from_at <= ${at} and (r.until_at is null or r.until_at > ${at}))`;

type Row = CashStation & { readonly code: string; readonly place: string };

/** The stations that take cash, by township and then by code; one more than the page holds is read. */
export async function listCashStations(db: Db, { county, at, cursor, limit = 50 }: ListCashStations) {
  const last = decodeCursor(cursor, 2);
  const named = (region: string): RawBuilder<unknown> =>
    sql`case when ${sql.ref(`${region}.code`)} is null then null else jsonb_build_object('code', ${sql.ref(`${region}.code`)},
      'name', ${sql.ref(`${region}.name`)}, 'nameEn', ${sql.ref(`${region}.name_en`)}) end`;
  const { rows } = await sql<Row>`
    select s.id, s.code, s.name, s.name_en, left(s.region_code, 9) as place, ${named('t')} as township,
      case when v.code is null then null
        else jsonb_build_object('name', v.short_name, 'nameEn', v.name_en) end as village
    from network.v_site s
    left join regions.v_region t on t.code = left(s.region_code, 9) and t.level = 'township'
    left join regions.v_region v on v.code = s.region_code and v.level = 'village'
    where s.county = ${county} and ${takesCash(at)}
      ${last === null ? sql`` : sql`and (left(s.region_code, 9), s.code) > (${String(last[0])}, ${String(last[1])})`}
    order by left(s.region_code, 9), s.code
    limit ${limit + 1}`.execute(db);
  const page = pageOf(rows, limit, ({ place, code }) => [place, code]);
  return {
    items: page.items.map(({ id, name, nameEn, township, village }): CashStation => ({
      id,
      name,
      nameEn,
      township,
      village,
    })),
    next: page.next,
  };
}

/** Whether a buyer of this county has any station to pay in cash at. */
export async function hasCashStation(db: Db, county: number, at: Date): Promise<boolean> {
  const { rows } =
    await sql`select from network.v_site s where s.county = ${county} and ${takesCash(at)} limit 1`.execute(db);
  return rows.length > 0;
}
