import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { ClaimGoods } from '@shanhuo/contract/aftersale/shapes';
import type { Db } from '#kernel/database.ts';

interface ClaimedLine extends Static<typeof ClaimGoods> {
  readonly claimId: string;
  readonly merchantName: string;
  readonly merchantNameEn: string | null;
}

export interface Claimed {
  readonly merchantName: string;
  readonly merchantNameEn: string | null;
  readonly goods: readonly Static<typeof ClaimGoods>[];
}

/** The goods of claims as they stand on their orders, with today's English names; one query for a page of them. */
export async function goodsOf(db: Db, county: number, claimIds: readonly string[]): Promise<(id: string) => Claimed> {
  const { rows } = await sql<ClaimedLine>`
    select c.id as claim_id, l.merchant_name, m.name_en as merchant_name_en, l.line, l.title,
      o.product_name_en as title_en, l.motif, l.grade_name, o.grade_name_en, l.pack_name, o.pack_name_en,
      case when c.line is null then l.quantity else c.boxes end as boxes, l.price_fen
    from aftersale.claim c
      join ordering.v_line l on l.county = c.county and l.order_id = c.order_id and l.part_id = c.part_id
        and (c.line is null or l.line = c.line)
      left join catalog.v_offer o on o.county = l.county and o.id = l.offer_id
      left join merchants.v_merchant m on m.county = l.county and m.id = l.merchant_id
    where c.county = ${county} and c.id = any(${[...claimIds]}::uuid[])
    order by l.line`.execute(db);
  const byClaim = Map.groupBy(rows, ({ claimId }) => claimId);
  return (id) => {
    const lines = byClaim.get(id) ?? [];
    const [first] = lines;
    return {
      merchantName: first?.merchantName ?? '',
      merchantNameEn: first?.merchantNameEn ?? null,
      goods: lines.map(({ claimId: _, merchantName: _name, merchantNameEn: _nameEn, ...goods }) => goods),
    };
  };
}
