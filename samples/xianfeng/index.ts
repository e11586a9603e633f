/** The sample county as typed data: it reads the JSON beside it and knows nothing of the server. */
import { readFileSync } from 'node:fs';
import type { SampleGrade, SampleProducts } from './goods.ts';
import type { SampleHouseholds, SampleMerchants, SampleOnlineEntities, SamplePeople } from './people.ts';
import type { SampleNetwork, SamplePairing, SampleRegions } from './places.ts';
import type { SampleHistoryPlan, SamplePriceBoard, SampleStories } from './plan.ts';

export type * from './goods.ts';
export type * from './people.ts';
export type * from './places.ts';
export type * from './plan.ts';

export interface Xianfeng {
  readonly regions: SampleRegions;
  readonly pairings: readonly SamplePairing[];
  readonly network: SampleNetwork;
  readonly grades: readonly SampleGrade[];
  readonly products: SampleProducts;
  readonly merchants: SampleMerchants;
  readonly onlineEntities: SampleOnlineEntities;
  readonly households: SampleHouseholds;
  readonly people: SamplePeople;
  readonly priceBoard: SamplePriceBoard;
  readonly historyPlan: SampleHistoryPlan;
  readonly stories: SampleStories;
}

/** Every JSON file of the sample, by name; `sample.test.ts` holds them to the types' promises. */
export const sampleFiles = [
  'regions',
  'pairings',
  'network',
  'grades',
  'products',
  'merchants',
  'online-entities',
  'households',
  'people',
  'prices-board',
  'history-plan',
  'stories',
] as const;

export type SampleFile = (typeof sampleFiles)[number];

export function readSampleText(file: SampleFile): string {
  return readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8');
}

function read<T>(file: SampleFile): T {
  return JSON.parse(readSampleText(file)) as T;
}

export function loadXianfeng(): Xianfeng {
  return {
    regions: read<SampleRegions>('regions'),
    pairings: read<{ pairings: SamplePairing[] }>('pairings').pairings,
    network: read<SampleNetwork>('network'),
    grades: read<{ grades: SampleGrade[] }>('grades').grades,
    products: read<SampleProducts>('products'),
    merchants: read<SampleMerchants>('merchants'),
    onlineEntities: read<SampleOnlineEntities>('online-entities'),
    households: read<SampleHouseholds>('households'),
    people: read<SamplePeople>('people'),
    priceBoard: read<SamplePriceBoard>('prices-board'),
    historyPlan: read<SampleHistoryPlan>('history-plan'),
    stories: read<SampleStories>('stories'),
  };
}
