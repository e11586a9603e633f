import { roleGives, roleNames } from '@shanhuo/contract';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { forgetGrants } from './grants-cache.ts';
import { closeGrant, holdWholeCountyGrants } from './grant-store.ts';

export interface EndGrant {
  readonly county: number;
  readonly id: string;
}

/**
 * Ends a grant now; the row stays on record. Refuses `grant.unknown`, also for one that has ended already, and
 * `grant.last-giver` where afterwards nobody could give roles in the county any more.
 */
export async function endGrant(tx: Tx, actor: Actor, { county, id }: EndGrant): Promise<void> {
  mustHold(actor, 'accounts.grant', { county, regionCode: String(county) });
  await mustLeaveAGiver(tx, actor, county, id);
  const ended = await closeGrant(tx, county, id, actor.at);
  refuseUnless(ended !== undefined, 'grant.unknown');
  forgetGrants(tx, ended.personId);
  note(tx, actor, {
    county,
    action: 'accounts.end-grant',
    subject: 'grant',
    subjectId: id,
    detail: { personId: ended.personId, role: ended.role },
  });
}

const giving = roleNames.filter((role) => roleGives(role, 'accounts.grant'));

/** Somebody else must be able to give roles at least as long: nobody could open the county again from inside. */
async function mustLeaveAGiver(tx: Tx, { at }: Actor, county: number, id: string): Promise<void> {
  const givers = await holdWholeCountyGrants(tx, county, giving, at);
  const ending = givers.find((grant) => grant.id === id);
  if (ending === undefined) return;
  const others = givers.filter((grant) => grant.id !== id && grant.usable);
  refuseUnless(
    others.some(({ untilAt }) => lasts(untilAt) >= lasts(ending.untilAt)),
    'grant.last-giver',
  );
}

const lasts = (untilAt: Date | null): number => untilAt?.getTime() ?? Infinity;
