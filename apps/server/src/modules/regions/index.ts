import type { Module } from '#kernel/module.ts';
import { regionsRoutes } from './routes.ts';

export { loadNation } from './load-nation.ts';
export { loadRegions, type LoadRegions } from './load-regions.ts';
export { countyCodeOf, pairingOf, regionOf, regionPath, regionPaths } from './region-reads.ts';
export type { Pairing, Region } from '@shanhuo/contract/regions/index';

export const regionsModule: Module = {
  name: 'regions',
  folder: import.meta.dirname,
  routes: regionsRoutes,
};
