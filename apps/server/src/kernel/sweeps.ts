import { daysAfter } from './clock.ts';
import { sealAllNotes } from './audit-seal.ts';
import type { Sweep } from './module.ts';

/** A kept answer is of use while a phone may still send its request again; after this many days it is forgotten. */
const KEPT_ANSWER_DAYS = 30;
/** Told events stay a while for whoever looks into a fault. */
const TOLD_EVENT_DAYS = 30;

/** The house's own chores. */
export const kernelSweeps: readonly Sweep[] = [
  { name: 'kernel.seal-audit', cron: '* * * * *', run: ({ db, clock }) => sealAllNotes(db, clock.now()) },
  // Once a night from the beginning: a clock that was wrong for a while must leave no note without its seal.
  {
    name: 'kernel.seal-all-audit',
    cron: '37 3 * * *',
    run: ({ db, clock }) => sealAllNotes(db, clock.now(), 'beginning'),
  },
  {
    name: 'kernel.forget',
    cron: '17 3 * * *',
    run: async ({ db, clock }) => {
      await db.deleteFrom('kernel.keptAnswer').where('at', '<', daysAfter(clock.now(), -KEPT_ANSWER_DAYS)).execute();
      const told = daysAfter(clock.now(), -TOLD_EVENT_DAYS);
      await db.deleteFrom('kernel.outbox').where('toldAt', '<', told).execute();
      await db.deleteFrom('kernel.delivery').where('at', '<', told).execute();
    },
  },
];
