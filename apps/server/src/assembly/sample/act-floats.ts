import { newId } from '#kernel/ids.ts';
import { priceOfWeight } from '#kernel/money.ts';
import { fundFloat } from '#modules/settlement/index.ts';
import { priceOf } from './act-prices.ts';
import { COUNTY } from './known.ts';
import { act, theHouse, type Stage } from './stage.ts';

const MONDAY = 1;
const HOUR = 6.8;
const WHOLE_NOTES_FEN = 100_00;

/** On Mondays each seller brings the stations the cash that the week's plan may cost there, in whole hundreds. */
export function planFloats(stage: Stage, sampleDay: string, weekday: number): void {
  if (weekday !== MONDAY) return;
  for (const { station, seller, fen } of weekOf(stage, sampleDay)) {
    const amountFen = Math.ceil(fen / WHOLE_NOTES_FEN) * WHOLE_NOTES_FEN;
    stage.agenda.plan(stage.calendar.at(sampleDay, HOUR), (at) =>
      act(stage, theHouse(at), (tx, actor) =>
        fundFloat(tx, actor, {
          county: COUNTY,
          id: newId(),
          siteId: stage.known.sites.of(station),
          organisationId: stage.known.merchants.of(seller),
          purpose: 'purchases',
          amountFen,
        }),
      ),
    );
  }
}

/** What the weighings of the coming seven days may cost, by station and seller. */
function weekOf(stage: Stage, monday: string): { station: string; seller: string; fen: number }[] {
  const { days } = stage.sample.historyPlan;
  const first = days.findIndex(({ day }) => day === monday);
  const sums = new Map<string, { station: string; seller: string; fen: number }>();
  for (const { day, collections } of days.slice(first, first + 7)) {
    for (const { station, product, grade, count, maxGrams } of collections) {
      const seller = stage.sample.products.products.find(({ code }) => code === product)?.sellers[0] ?? '';
      const key = `${station} ${seller}`;
      const sum = sums.get(key) ?? { station, seller, fen: 0 };
      sum.fen += priceOfWeight(priceOf(stage, day, product, grade) ?? 0, count * maxGrams);
      sums.set(key, sum);
    }
  }
  return [...sums.values()].filter(({ fen }) => fen > 0);
}
