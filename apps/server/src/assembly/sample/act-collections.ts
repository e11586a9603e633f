import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import type { SampleCollectionRun, SampleHousehold } from '../../../../../samples/xianfeng/index.ts';
import { priceOf } from './act-prices.ts';
import { COUNTY } from './known.ts';
import type { Larder } from './larder.ts';
import { act, staffOf, type Stage } from './stage.ts';

const OPENS_AT = 7.5;
const CLOSES_AT = 17;
const STEP_GRAMS = 50;

interface CollectionDay {
  /** Whose weighings these are. */
  readonly sampleDay: string;
  /** On which day they are lived, at that day's prices; the same, unless the plan has none for it. */
  readonly livedOn?: string;
  readonly pricesOf?: string;
  /** So many of a hundred weighings are lived. */
  readonly ofHundred: number;
}

/** A day's weighings at the stations: households that grow it, at the board's price, for the product's main seller. */
export function planCollections(stage: Stage, larder: Larder, plan: CollectionDay): void {
  const { sampleDay, livedOn = sampleDay, pricesOf = sampleDay, ofHundred } = plan;
  const day = stage.sample.historyPlan.days.find((one) => one.day === sampleDay);
  for (const run of day?.collections ?? []) {
    const growers = stage.sample.households.households.filter(
      ({ station, grows }) => station === run.station && grows.includes(run.product),
    );
    const count = Math.ceil((run.count * ofHundred) / 100);
    const chosen = stage.chance.between(0, Math.max(0, growers.length - count));
    for (const household of growers.slice(chosen, chosen + count)) {
      const hour = OPENS_AT + stage.chance.share() * (CLOSES_AT - OPENS_AT);
      stage.agenda.plan(stage.calendar.at(livedOn, hour), (at) =>
        collect(stage, larder, { run, household, pricesOf, at }),
      );
    }
  }
}

interface Weighing {
  readonly run: SampleCollectionRun;
  readonly household: SampleHousehold;
  readonly pricesOf: string;
  readonly at: Date;
}

async function collect(stage: Stage, larder: Larder, { run, household, pricesOf, at }: Weighing): Promise<void> {
  const { chance, known, sample } = stage;
  const product = sample.products.products.find(({ code }) => code === run.product);
  const fenPerKg = priceOf(stage, pricesOf, run.product, run.grade);
  if (product === undefined || fenPerKg === null) return;
  const { default: usual, byProduct } = sample.historyPlan.outrightShare;
  const isOutright = chance.share() < (byProduct[run.product] ?? usual);
  const weightGrams = chance.between(run.minGrams / STEP_GRAMS, run.maxGrams / STEP_GRAMS) * STEP_GRAMS;
  const seller = product.sellers[0] ?? '';
  const lot = await act(stage, staffOf(stage, at, 'station-keeper', known.sites.of(run.station)), (tx, actor) =>
    recordCollection(tx, actor, {
      county: COUNTY,
      id: newId(),
      stationId: known.sites.of(run.station),
      householdId: known.households.of(household.code),
      merchantId: known.merchants.of(seller),
      productId: known.products.of(run.product),
      grade: run.grade,
      kind: isOutright ? 'outright' : 'consignment',
      weightGrams,
      enteredText: `${weightGrams / 500} 斤`,
      fenPerKg,
      ...(isOutright && { payKind: household.preferredPay }),
      deviceTime: at.toISOString(),
    }),
  );
  larder.takeIn({ lotId: lot.lotId, product: run.product, grade: run.grade, seller, grams: weightGrams });
}
