import type { Module } from '#kernel/module.ts';
import { recallRoutes } from './routes.ts';
import { withholdPastDay } from './withhold-past-day.ts';

export { withholdPastDay } from './withhold-past-day.ts';

export const recallModule: Module = {
  name: 'recall',
  folder: import.meta.dirname,
  routes: recallRoutes,
  sweeps: [{ name: 'recall.withhold-past-day', cron: '4 * * * *', run: withholdPastDay }],
};
