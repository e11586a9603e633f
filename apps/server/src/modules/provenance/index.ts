import type { Module } from '#kernel/module.ts';
import { appendAll } from './append.ts';
import { provenanceRoutes } from './routes.ts';

export { appendAll } from './append.ts';

export const provenanceModule: Module = {
  name: 'provenance',
  folder: import.meta.dirname,
  routes: provenanceRoutes,
  sweeps: [
    { name: 'provenance.append', cron: '* * * * *', run: (house) => appendAll(house) },
    // Once a night from the beginning: a clock that was wrong for a while must leave no step out.
    { name: 'provenance.append-all', cron: '47 3 * * *', run: (house) => appendAll(house, 'beginning') },
  ],
};
