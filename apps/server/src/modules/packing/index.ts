import type { Module } from '#kernel/module.ts';
import { packingRoutes } from './routes.ts';

export { packLots, type PackedLots, type PackLots } from './pack-lots.ts';
export { processLots, type ProcessedLots, type ProcessLots } from './process-lots.ts';
export { gradeLot, type GradedLots, type GradeLot } from './grade-lot.ts';

export const packingModule: Module = {
  name: 'packing',
  folder: import.meta.dirname,
  routes: packingRoutes,
};
