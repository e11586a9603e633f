import { Type, type Static } from 'typebox';
import { Closed, Day, Id, Nullable, OneOf } from '../shapes.ts';

export const regionLevels = ['province', 'prefecture', 'county', 'township', 'village'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** GB/T 2260 down to the county (6 digits), NBS below it: 9 digits a township, 12 a village. */
export const RegionCode = Type.String({ pattern: '^\\d{6}(\\d{3}){0,2}$' });

export const Region = Closed({
  code: RegionCode,
  level: OneOf(regionLevels),
  parent: Nullable(Type.String()),
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  shortName: Type.String(),
  pinyin: Type.String(),
  initials: Type.String(),
  lat: Nullable(Type.Number()),
  lon: Nullable(Type.Number()),
  /** How far off the point may be. */
  accuracyKm: Nullable(Type.Number()),
  /** True where the point was made up. */
  synthetic: Type.Boolean(),
});
export type Region = Static<typeof Region>;

/** A region by its names alone; its code tells its level and what it lies in. */
export const RegionName = Closed({ code: RegionCode, name: Type.String(), shortName: Type.String() });
export type RegionName = Static<typeof RegionName>;

export const Pairing = Closed({
  id: Id,
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  east: Closed({ county: Type.Integer(), name: Type.String(), nameEn: Nullable(Type.String()) }),
  west: Closed({ county: Type.Integer(), name: Type.String(), nameEn: Nullable(Type.String()) }),
  fromDay: Day,
  /** Null while it lasts. */
  toDay: Nullable(Day),
  note: Type.String(),
  noteEn: Type.String(),
});
export type Pairing = Static<typeof Pairing>;
