import type { AnswerOf } from '@shanhuo/contract';
import type { listingEndpoints } from '@shanhuo/contract/listing/index';
import { dayOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { cardOf, stockStateOf } from './shop.ts';
import { findShopOffer, listShop, siblingsOf } from './shop-store.ts';

type Shop = AnswerOf<typeof listingEndpoints.listOffers>;
type Detail = AnswerOf<typeof listingEndpoints.getOffer>;

export interface ShopQuestion {
  readonly category?: string;
  readonly q?: string;
  readonly season?: 'now';
  readonly merchantId?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

const PAGE = 24;
const MOST_SHOWN = 99;

const monthOf = (day: string): number => Number(day.slice(5, 7));

/** One page of the shop; one query. */
export async function seeShop(db: Db, at: Date, county: number, question: ShopQuestion): Promise<Shop> {
  const { category, q, season, merchantId, cursor, limit = PAGE } = question;
  const after = decodeCursor(cursor, 3);
  const day = dayOf(at);
  const rows = await listShop(db, county, {
    category,
    question: q,
    seasonMonth: season === 'now' ? monthOf(day) : undefined,
    merchantId,
    after: after === null ? null : [Number(after[0]), String(after[1]), String(after[2])],
    limit: limit + 1,
    day,
  });
  const { items, next } = pageOf(rows, limit, ({ isNamed, position, id }) => [isNamed, position, id]);
  return { items: items.map((row) => cardOf(row, monthOf(day))), next };
}

/** One offer of the shop with all that a buyer should know; two queries. Refuses `offer.unknown`. */
export async function seeOffer(db: Db, at: Date, county: number, id: string): Promise<Detail> {
  const day = dayOf(at);
  const row = await findShopOffer(db, county, id, day);
  refuseUnless(row !== null, 'offer.unknown');
  const siblings = await siblingsOf(db, county, row);
  return {
    ...row,
    ...cardOf(row, monthOf(day)),
    seasonMonths: [...row.seasonMonths],
    available: Math.min(Math.max(row.available, 0), MOST_SHOWN),
    siblings: siblings.map(({ available, ...sibling }) => ({ ...sibling, stock: stockStateOf(available) })),
    packedAt: row.packedAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}
