import type { Module } from '#kernel/module.ts';
import { indicatorsRoutes } from './routes.ts';

export const indicatorsModule: Module = {
  name: 'indicators',
  tier: 8,
  folder: import.meta.dirname,
  routes: indicatorsRoutes,
};
