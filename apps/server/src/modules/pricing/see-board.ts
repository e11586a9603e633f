import type { AnswerOf } from '@shanhuo/contract';
import type { pricingEndpoints } from '@shanhuo/contract/pricing/index';
import type { Db } from '#kernel/database.ts';
import { boardOf, lastBoardDay } from './pricing-store.ts';

/** The board of a day; when it is empty, the last day that has one is named so that a keeper knows where to look. */
export async function seeBoard(
  db: Db,
  county: number,
  day: string,
): Promise<AnswerOf<typeof pricingEndpoints.seeBoard>> {
  const items = await boardOf(db, county, day);
  const moments = items.map(({ publishedAt }) => publishedAt).sort();
  return {
    day,
    publishedAt: moments.at(-1) ?? null,
    lastDay: items.length > 0 ? day : await lastBoardDay(db, county, day),
    items,
  };
}
