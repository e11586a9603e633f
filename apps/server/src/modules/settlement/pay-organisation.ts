import { mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { bank } from '#modules/ledger/index.ts';
import { comingFromProvider } from './payout-store.ts';
import { recordPayout, wasPaidBefore } from './record-payout.ts';

export interface PayOrganisation {
  readonly county: number;
  readonly id: string;
  readonly organisationId: string;
  readonly amountFen: number;
}

/**
 * Pays an organisation, by transfer from the county's account, its share of orders whose money was taken in by hand; what
 * came through the provider it has got already, or will get from it. Never out of a station's box: what buyers paid there
 * comes to the county first. Refuses `payout.more-than-due`, and `request.conflict` for another payout of the same id.
 */
export async function payOrganisation(tx: Tx, actor: Actor, command: PayOrganisation): Promise<void> {
  const { county, id, organisationId, amountFen } = command;
  mustHold(actor, 'settlement.run', { county, regionCode: String(county) });
  const party = { partyKind: 'organisation' as const, partyId: organisationId };
  const payout = { county, id, ...party, amountFen, way: 'transfer' as const, siteId: null, agentId: null };
  if (await wasPaidBefore(tx, payout)) return;
  const leftFen = await recordPayout(tx, actor, payout, bank(county));
  // What is owed is locked since it was paid from: a split that is done meanwhile waits, and finds what it settles.
  refuseUnless(leftFen >= (await comingFromProvider(tx, county, organisationId)), 'payout.more-than-due');
}
