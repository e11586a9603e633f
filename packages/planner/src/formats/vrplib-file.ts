import type { Dialect } from './dialects.ts';
import type { Sections } from './vrplib-sections.ts';

/** What the parts of a `.vrp` reader share. */
export interface VrplibFile {
  sections: Sections;
  dialect: Dialect;
  dimension: number;
  /** Depots come first; this many. */
  depotCount: number;
}
