import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { walkJourney } from '#assembly/journey/run.ts';
import { noChromium } from './chromium.ts';
import { picture } from './eyes.ts';
import { missingFaces, openStage, type Stage } from './stage.ts';
import { priceBoard } from './steps/1-price-board.ts';
import { collection } from './steps/2-collection.ts';
import { packing } from './steps/3-packing.ts';
import { offer } from './steps/4-offer.ts';
import { sale } from './steps/5-sale.ts';
import { threeTiers } from './steps/6-three-tiers.ts';
import { settlement } from './steps/7-settlement.ts';
import { trace } from './steps/8-trace.ts';
import { countySees } from './steps/9-county-sees.ts';
import { claim } from './steps/10-claim.ts';
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
  claim,
];
const STEP_MS = 90_000;
const STAGE_MS = 420_000;

if (noChromium !== null) console.warn(`The walk by hand is left out: ${noChromium}.`);

describe.skipIf(noChromium !== null)('the loop by hand, in a real browser', () => {
  let stage: Stage | null = null;
  let walk: Walk | null = null;
  let stopped: string | null = null;

  beforeAll(async () => {
    if (missingFaces.length > 0) {
      throw new Error(
        `Not built yet: ${missingFaces.join(', ')}. \`npm run build\` builds the faces, \`npm test\` too.`,
      );
    }
    stage = await openStage();
    walk = { party: stage.party, lotCodes: [], packLotCode: '', orderNumber: '', parcelNumber: '', traceCode: '' };
  }, STAGE_MS);
  afterAll(async () => stage?.close(), STEP_MS);

  // What everybody saw when it went wrong, beside the pictures of the walk.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const [who, page] of stage?.party.open() ?? []) await picture(page, `stopped-${who}`).catch(() => undefined);
  });

  for (const [index, step] of steps.entries()) {
    it(
      `${index + 1}. ${step.title}`,
      async ({ skip }) => {
        if (stopped !== null) skip(`the walk ended at: ${stopped}`);
        if (walk === null) throw new Error('the stage is not open');
        stopped = step.title;
        await step.walk(walk);
        stopped = null;
        expect(stage?.party.complaints).toEqual([]);
      },
      STEP_MS,
    );
  }

  it(
    'and once more over the public API alone, as `npm run journey` goes',
    async () => {
      expect(await walkJourney(['--base', stage?.base ?? ''])).toBe(0);
    },
    STEP_MS,
  );
});
