import { cashEn } from './cash.en.ts';
import { collectEn } from './collect.en.ts';
import { earningsEn } from './earnings.en.ts';
import { homeEn } from './home.en.ts';
import { householdsEn } from './households.en.ts';
import { parcelsEn } from './parcels.en.ts';
import { runsEn } from './runs.en.ts';
import { sessionEn } from './session.en.ts';
import type { zh } from './zh.ts';

/** English words of the station. */
export const en: typeof zh = {
  app: {
    name: 'Shanhuo Station',
    shortName: 'Station',
    description: 'Collection, parcels and cash, with or without signal',
  },
  common: {
    more: 'Show more',
    back: 'Back',
    cancel: 'Cancel',
    close: 'Close',
    confirm: 'OK',
    search: 'Search',
    unitJin: 'jin',
    unitKg: 'kg',
    count: '{count} entry | {count} entries',
    boxes: '{count} box | {count} boxes',
  },
  ...sessionEn,
  ...homeEn,
  ...collectEn,
  ...householdsEn,
  ...parcelsEn,
  ...runsEn,
  ...cashEn,
  ...earningsEn,
};
