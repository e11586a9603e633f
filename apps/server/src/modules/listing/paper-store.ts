import { sql } from 'kysely';
import type { AnswerOf } from '@shanhuo/contract';
import { ENDING_WITHIN_DAYS, type listingEndpoints, type paperShows } from '@shanhuo/contract/listing/index';
import type { Db } from '#kernel/database.ts';

type PaperRow = AnswerOf<typeof listingEndpoints.listPapers>['items'][number];

export interface PaperFilter {
  /** Only these sellers; null is everybody. */
  readonly merchantIds: readonly string[] | null;
  readonly show: (typeof paperShows)[number] | undefined;
  /** Of the last paper seen: until when it holds, and its id. */
  readonly after: readonly [until: string, id: string] | null;
  readonly limit: number;
  readonly day: string;
}

/** When papers end that hold for ever: after all others. */
const NEVER = '9999-12-31';

const shows = {
  'to-confirm': sql`and x.state = 'given' and not x.counts`,
  'in-force': sql`and x.counts and (x.valid_until is null or x.valid_until >= x.day)`,
  // What a later paper of the same kind follows needs nobody's care.
  ending: sql`and x.counts and x.valid_until between x.day and x.day + ${sql.lit(ENDING_WITHIN_DAYS)} and not x.is_followed`,
  over: sql`and x.counts and x.valid_until < x.day and not x.is_followed`,
  revoked: sql`and x.state = 'revoked'`,
} as const;

/** Certificates of goods and licences of merchants, first to end first. */
export async function listPapers(db: Db, county: number, filter: PaperFilter): Promise<PaperRow[]> {
  const { merchantIds, show, after, limit, day } = filter;
  const { rows } = await sql<PaperRow>`
    select x.id, x.of, x.kind, x.number, x.merchant_id, m.name as merchant_name, x.product_id, p.name as product_name,
      x.valid_until, x.state, x.counts, x.has_file
    from (
      select c.county, c.id, 'certificate' as of, c.kind, c.number, c.merchant_id, c.product_id, c.valid_until, c.state,
        c.counts, c.has_file, ${day}::date as day,
        exists (select from quality.v_certificate n
          where n.county = c.county and n.merchant_id = c.merchant_id and n.product_id = c.product_id
            and n.kind = c.kind and n.counts and n.id <> c.id
            and (n.valid_until is null or n.valid_until > c.valid_until)) as is_followed
      from quality.v_certificate c
      union all
      select county, id, 'licence', licence_kind, licence_no, id, null, licence_until, 'confirmed', true,
        null, ${day}::date, false
      from merchants.v_merchant where licence_no is not null
    ) x
    join merchants.v_merchant m on m.county = x.county and m.id = x.merchant_id
    left join catalog.v_product p on p.county = x.county and p.id = x.product_id
    where x.county = ${county}
      ${merchantIds === null ? sql`` : sql`and x.merchant_id = any(${[...merchantIds]}::uuid[])`}
      ${show === undefined ? sql`` : shows[show]}
      ${
        after === null
          ? sql``
          : sql`and (coalesce(x.valid_until, ${NEVER}::date), x.id) > (${after[0]}::date, ${after[1]}::uuid)`
      }
    order by coalesce(x.valid_until, ${NEVER}::date), x.id
    limit ${limit}`.execute(db);
  return rows;
}

/** Where a page of papers ends. */
export const placeOf = ({ validUntil, id }: PaperRow): [string, string] => [validUntil ?? NEVER, id];
