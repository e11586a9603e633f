import type { Module } from '#kernel/module.ts';
import { failInterrupted } from './fail-interrupted.ts';
import { roundsRoutes } from './routes.ts';

export { acceptPlan } from './accept-plan.ts';
export { carryOut } from './carry-out.ts';
export { makePlan, type MakePlan } from './make-plan.ts';
export { nothingThere } from './nothing-there.ts';
export { putVehicle, type PutVehicle } from './put-vehicle.ts';
export { runsOf } from './run-reads.ts';

export const roundsModule: Module = {
  name: 'rounds',
  folder: import.meta.dirname,
  routes: roundsRoutes,
  sweeps: [
    { name: 'rounds.fail-interrupted', cron: '* * * * *', run: ({ db, clock }) => failInterrupted(db, clock.now()) },
  ],
};
