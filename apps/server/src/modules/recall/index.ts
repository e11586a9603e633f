import type { Module } from '#kernel/module.ts';
import { recallRoutes } from './routes.ts';

export const recallModule: Module = {
  name: 'recall',
  folder: import.meta.dirname,
  routes: recallRoutes,
};
