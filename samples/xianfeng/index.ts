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

function read(file: SampleFile): unknown {
  return JSON.parse(readSampleText(file));
}

export function loadXianfeng(): Xianfeng {
  return {
    regions: read('regions') as SampleRegions,
    pairings: (read('pairings') as { pairings: SamplePairing[] }).pairings,
    network: read('network') as SampleNetwork,
    grades: (read('grades') as { grades: SampleGrade[] }).grades,
    products: read('products') as SampleProducts,
    merchants: read('merchants') as SampleMerchants,
    onlineEntities: read('online-entities') as SampleOnlineEntities,
    households: read('households') as SampleHouseholds,
    people: read('people') as SamplePeople,
    priceBoard: read('prices-board') as SamplePriceBoard,
    historyPlan: read('history-plan') as SampleHistoryPlan,
    stories: read('stories') as SampleStories,
  };
}
