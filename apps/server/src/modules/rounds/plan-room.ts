import type { FastifyBaseLogger } from 'fastify';
import type { House } from '#kernel/house.ts';
import { carryOut, type CarryingOut } from './carry-out.ts';
import type { PlanJob } from './plan-job.ts';
import type { Progress } from './search.ts';

export interface PlanRoom {
  readonly begin: (job: PlanJob) => void;
  /** The best so far of a plan that is searched for in this process. */
  readonly progressOf: (id: string) => Progress | undefined;
  /** Stops what is searched for, and waits until that is written down. */
  readonly close: () => Promise<void>;
}

/** The searches of this process; the database sees to it that a county has one at a time. */
export function planRoom(house: House, log: FastifyBaseLogger): PlanRoom {
  const searches = new Map<string, CarryingOut & { best?: Progress }>();
  return {
    begin(job) {
      const own: CarryingOut & { best?: Progress } = carryOut(house, job, (best) => {
        own.best = best;
      });
      searches.set(job.id, own);
      void own.done
        .catch((error: unknown) => log.error(error, 'rounds could not be planned'))
        .finally(() => searches.delete(job.id));
    },
    progressOf: (id) => searches.get(id)?.best,
    async close() {
      const open = [...searches.values()];
      for (const { stop } of open) stop();
      await Promise.allSettled(open.map(({ done }) => done));
    },
  };
}
