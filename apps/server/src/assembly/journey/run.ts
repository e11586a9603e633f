import { parseArgs } from 'node:util';
import { dayOf } from '#kernel/clock.ts';
import { JourneyFailed } from './client.ts';
import { chooseGoods } from './goods.ts';
import { gather } from './party.ts';
import { priceBoard } from './steps/1-price-board.ts';
import { collection } from './steps/2-collection.ts';
import { packing } from './steps/3-packing.ts';
import { offer } from './steps/4-offer.ts';
import { sale } from './steps/5-sale.ts';
import { threeTiers } from './steps/6-three-tiers.ts';
import { settlement } from './steps/7-settlement.ts';
import { trace } from './steps/8-trace.ts';
import { countySees } from './steps/9-county-sees.ts';
import type { Step, Walk } from './walk.ts';

const steps: readonly Step[] = [
  priceBoard,
  collection,
  packing,
  offer,
  sale,
  threeTiers,
  settlement,
  trace,
  countySees,
];

interface StepResult {
  readonly step: number;
  readonly title: string;
  readonly proved: string | null;
  readonly failed: string | null;
  readonly milliseconds: number;
}

/**
 * `journey --base URL [--county N] [--json]`: walks the whole loop through the public API of a running house, with new
 * data of its own, and stops at the first thing that is not so. Answers the exit status.
 */
export async function walkJourney(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      base: { type: 'string', default: 'http://localhost:3000' },
      county: { type: 'string', default: '422826' },
      json: { type: 'boolean', default: false },
    },
  });
  const results: StepResult[] = [];
  const tell = (line: string) => values.json || process.stdout.write(`${line}\n`);
  const passed = await walkAll(values.base, Number(values.county), (result) => {
    results.push(result);
    tell(
      `${result.failed === null ? '✓' : '✗'} ${result.step}. ${result.title}\n     ${result.proved ?? result.failed}`,
    );
  });
  if (values.json) process.stdout.write(`${JSON.stringify({ base: values.base, passed, steps: results }, null, 2)}\n`);
  return passed ? 0 : 1;
}

async function walkAll(base: string, county: number, tell: (result: StepResult) => void): Promise<boolean> {
  let walk: Walk | null = null;
  for (const [index, step] of steps.entries()) {
    const started = Date.now();
    const about = { step: index + 1, title: step.title };
    try {
      walk ??= await setOut(base, county);
      tell({ ...about, proved: await step.walk(walk), failed: null, milliseconds: Date.now() - started });
    } catch (error) {
      const failed = error instanceof JourneyFailed ? error.message : String(error);
      tell({ ...about, proved: null, failed, milliseconds: Date.now() - started });
      return false;
    }
  }
  return true;
}

async function setOut(base: string, county: number): Promise<Walk> {
  const party = await gather(base, county);
  return {
    party,
    goods: await chooseGoods(party),
    day: dayOf(new Date()),
    fenPerKg: 0,
    householdId: '',
    lots: [],
    paidOutrightFen: 0,
    packLotId: '',
    packLotCode: '',
    offerId: '',
    priceFen: 0,
    freightFen: 0,
    orderId: '',
    totalFen: 0,
    parcelId: '',
    parcelNumber: '',
    traceCode: '',
  };
}
