import type { Insertable } from 'kysely';
import { pinyin } from 'pinyin-pro';
import type { RegionLevel } from '@shanhuo/contract/regions/index';
import type { DB } from '#kernel/database.ts';

/** A region as whoever loads it tells it. */
export interface NewRegion {
  readonly code: string;
  readonly level: RegionLevel;
  readonly parent: string | null;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly shortName: string;
  readonly lat?: number | null;
  readonly lon?: number | null;
  readonly accuracyKm?: number | null;
  readonly synthetic?: boolean;
}

/** As the register keeps it: with the sound and the initials by which it is found. */
export const rowOf = (region: NewRegion): Insertable<DB['regions.region']> => ({
  code: region.code,
  level: region.level,
  parent: region.parent,
  name: region.name,
  nameEn: region.nameEn ?? null,
  shortName: region.shortName,
  pinyin: spell(region.shortName),
  initials: initialsOf(region.shortName),
  lat: region.lat ?? null,
  lon: region.lon ?? null,
  accuracyKm: region.accuracyKm ?? null,
  synthetic: region.synthetic ?? false,
});

const spell = (name: string): string => pinyin(name, { toneType: 'none', type: 'array' }).join('').toLowerCase();
const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
