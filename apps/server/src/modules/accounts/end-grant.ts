import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { forgetGrants } from './grants-cache.ts';
import { closeGrant } from './grant-store.ts';

export interface EndGrant {
  readonly county: number;
  readonly id: string;
}

/** Ends a grant now; the row stays on record. Refuses `grant.unknown`, also for one that has ended already. */
export async function endGrant(tx: Tx, actor: Actor, { county, id }: EndGrant): Promise<void> {
  mustHold(actor, 'accounts.grant', { county, regionCode: String(county) });
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
