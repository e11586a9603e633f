import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf, daysAfter } from '#kernel/clock.ts';
import { say, type Event } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { insertPrices, retiredGoods, unknownGrades, type GradePrice } from './pricing-store.ts';

/** The board of a day has new prices. */
export type PricesPublished = Event<'pricing.prices-published', { readonly day: string; readonly count: number }>;

export interface PublishPrices {
  readonly county: number;
  readonly day: string;
  readonly prices: readonly GradePrice[];
}

const DAYS_AHEAD = 7;

/**
 * Announces what is paid for a kilogram of each grade. A day that is over is closed, since people were paid by it; the
 * same day may be announced again, and the latest counts. Refuses `pricing.day-closed`, `pricing.grade-unknown`, `pricing.goods-retired`.
 */
export async function publishPrices(tx: Tx, actor: Actor, { county, day, prices }: PublishPrices): Promise<void> {
  mustHold(actor, 'pricing.publish', { county });
  const isOpen = day >= dayOf(actor.at) && day <= dayOf(daysAfter(actor.at, DAYS_AHEAD));
  refuseUnless(isOpen, 'pricing.day-closed', { day });
  const [unknown] = await unknownGrades(tx, county, prices);
  refuseUnless(unknown === undefined, 'pricing.grade-unknown', { grade: unknown });
  const retired = await retiredGoods(tx, county, prices);
  refuseUnless(retired === null, 'pricing.goods-retired', { ...retired });
  await insertPrices(tx, prices, { county, day, publishedBy: actor.personId, publishedAt: actor.at });
  note(tx, actor, {
    county,
    action: 'pricing.publish-prices',
    subject: 'price-board',
    subjectId: day,
    detail: { prices },
  });
  say<PricesPublished>(tx, actor, {
    type: 'pricing.prices-published',
    county,
    payload: { day, count: prices.length },
  });
}
