import type { Actor } from '#kernel/actor.ts';
import { mustHold } from '#kernel/actor.ts';
import { brought } from '#kernel/brought.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';

export interface NothingThere {
  readonly county: number;
  readonly runId: string;
  readonly position: number;
  readonly deviceTime: string;
  readonly sentAt?: string;
}

/**
 * A driver called at a stop and nothing was there: the stop counts as called at from when it was said on the phone. Said
 * twice, the first word stays. Refuses `run.unknown`, and `run.off` for a run that was called off or is of another day.
 */
export async function nothingThere(tx: Tx, actor: Actor, command: NothingThere): Promise<void> {
  const { county, runId, position, deviceTime, sentAt } = command;
  const stop = await tx
    .selectFrom('rounds.runStop as s')
    .innerJoin('rounds.run as r', (join) => join.onRef('r.county', '=', 's.county').onRef('r.id', '=', 's.runId'))
    .innerJoin('rounds.plan as p', (join) => join.onRef('p.county', '=', 'r.county').onRef('p.id', '=', 'r.planId'))
    .select(['r.organisationId', 'p.state', 'p.day', 's.nothingAt'])
    .where('s.county', '=', county)
    .where('s.runId', '=', runId)
    .where('s.position', '=', position)
    .forUpdate()
    .executeTakeFirst();
  refuseUnless(stop !== undefined, 'run.unknown');
  mustHold(actor, 'rounds.drive', { county, organisationId: stop.organisationId });
  refuseUnless(stop.state === 'accepted', 'run.off');
  if (stop.nothingAt !== null) return;
  const { madeAt } = brought({ deviceTime, sentAt }, actor.at);
  refuseUnless(dayOf(madeAt) === stop.day, 'run.off');
  await tx
    .updateTable('rounds.runStop')
    .set({ nothingAt: madeAt, nothingBy: actor.personId })
    .where('county', '=', county)
    .where('runId', '=', runId)
    .where('position', '=', position)
    .execute();
}
