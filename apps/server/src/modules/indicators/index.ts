import type { Module } from '#kernel/module.ts';
import { indicatorsRoutes } from './routes.ts';

export const indicatorsModule: Module = {
  name: 'indicators',
  folder: import.meta.dirname,
  routes: indicatorsRoutes,
};
