import type { AnswerOf } from '@shanhuo/contract';
import type { pricingEndpoints } from '@shanhuo/contract/pricing/index';
import type { Db } from '#kernel/database.ts';
import { boardOf, lastBoardDay } from './pricing-store.ts';

/**
 * The board of a day; when it is empty, the last day that has one is named so that a keeper knows where to look.
 * A grade that is retired by now isn't on it for those who buy by it; to those who look back it is.
 */
export async function seeBoard(
  db: Db,
  county: number,
  { day, inUse }: { readonly day: string; readonly inUse: boolean },
): Promise<AnswerOf<typeof pricingEndpoints.seeBoard>> {
  const items = await boardOf(db, county, { day, inUse });
  const moments = items.map(({ publishedAt }) => publishedAt).sort();
  return {
    day,
    publishedAt: moments.at(-1) ?? null,
    lastDay: items.length > 0 ? day : await lastBoardDay(db, county, day),
    items,
  };
}
