import { dayOf, daysAfter, startOfDay } from '#kernel/clock.ts';
import { withholdPastDay } from '#modules/recall/index.ts';
import { planFloats } from './act-floats.ts';
import { planCollections } from './act-collections.ts';
import { planDayCloses } from './act-day-closes.ts';
import { openOffers } from './act-offers.ts';
import { planGroupOrder } from './act-group-order.ts';
import { planOrders } from './act-orders.ts';
import { packOpeningStock, planPacking } from './act-packing.ts';
import { planPayouts } from './act-payouts.ts';
import { planProcessing } from './act-processing.ts';
import { planPrices } from './act-prices.ts';
import { planReconciliation } from './act-reconciliation.ts';
import { larder, type Larder } from './larder.ts';
import { planRounds } from './act-rounds.ts';
import type { Stage } from './stage.ts';
import { endUnpaid } from './act-unpaid.ts';

/**
 * The plan's days are fuller than a first start may take: it must be ready within three minutes, installation included.
 * So many of a hundred of its orders and weighings are lived.
 */
const ORDERS_OF_HUNDRED = 30;
const WEIGHINGS_OF_HUNDRED = 50;

/** Lives six weeks through the use cases, act by act in the order of time, and stops now. */
export async function liveSixWeeks(stage: Stage, say: (line: string) => void): Promise<number> {
  const { days, period } = stage.sample.historyPlan;
  const shelf = larder();
  const opening = stage.calendar.at(period.from, 6);
  stage.clock.at = opening;
  await packOpeningStock(stage, opening);
  await openOffers(stage, opening);
  for (const { day, weekday, orders } of days) {
    planPrices(stage, day);
    planFloats(stage, day, weekday);
    planCollections(stage, shelf, { sampleDay: day, ofHundred: WEIGHINGS_OF_HUNDRED });
    planProcessing(stage, shelf, day, weekday);
    planPacking(stage, shelf, day, weekday);
    planOrders(stage, day, Math.ceil((orders * ORDERS_OF_HUNDRED) / 100));
    planPayouts(stage, day, weekday);
    planReconciliation(stage, day);
    stage.agenda.plan(stage.calendar.at(day, 0.1), () => withholdPastDay(stage.house));
    stage.agenda.plan(stage.calendar.at(day, 23.5), (at) => endUnpaid(stage, at));
  }
  planGroupOrder(stage);
  planDayCloses(stage);
  planRounds(stage, period.to);
  planToday(stage, shelf);
  return liveOn(stage, say);
}

/** The day on which the demo is opened, up to now: its board, so that the keeper can weigh at once, and what has begun. */
function planToday(stage: Stage, shelf: Larder): void {
  const { days, period } = stage.sample.historyPlan;
  const today = dayOf(daysAfter(startOfDay(period.to), 1));
  planPrices(stage, period.to, today);
  stage.agenda.plan(stage.calendar.at(today, 0.1), () => withholdPastDay(stage.house));
  planRounds(stage, today);
  const like = days.findLast(({ collections }) => collections.length > 0);
  if (like === undefined) return;
  planCollections(stage, shelf, { sampleDay: like.day, livedOn: today, pricesOf: period.to, ofHundred: 100 });
  planOrders(stage, period.to, like.orders, today);
}

async function liveOn(stage: Stage, say: (line: string) => void): Promise<number> {
  let acts = 0;
  let day = '';
  for (let next = stage.agenda.next(); next !== undefined && next.at <= stage.end; next = stage.agenda.next()) {
    if (dayOf(next.at) !== day) {
      day = dayOf(next.at);
      await stage.settle();
      if (acts % 7 === 0) say(`  ${day} …`);
    }
    stage.clock.at = next.at;
    await next.run(next.at);
    acts += 1;
  }
  await stage.settle();
  return acts;
}
