import { mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { bank, cashFloat } from '#modules/ledger/index.ts';
import { siteOf } from '#modules/network/index.ts';
import { comingFromProvider } from './payout-store.ts';
import { recordPayout, wasPaidBefore } from './record-payout.ts';

export interface PayOrganisation {
  readonly county: number;
  readonly id: string;
  readonly organisationId: string;
  readonly amountFen: number;
  readonly way: 'transfer' | 'cash';
  readonly siteId?: string;
}

/**
 * Pays an organisation its share of orders whose money was taken in by hand; what came through the provider it has got
 * already, or will get from it. Refuses `payout.source-missing`, `payout.more-than-due`, and `request.conflict` for another
 * payout of the same id.
 */
export async function payOrganisation(tx: Tx, actor: Actor, command: PayOrganisation): Promise<void> {
  const { county, id, organisationId, amountFen, way, siteId = null } = command;
  mustHold(actor, 'settlement.run', { county, regionCode: String(county) });
  refuseUnless((way === 'cash') === (siteId !== null), 'payout.source-missing');
  const party = { partyKind: 'organisation' as const, partyId: organisationId };
  const payout = { county, id, ...party, amountFen, way, siteId, agentId: null };
  if (await wasPaidBefore(tx, payout)) return;
  if (siteId !== null) refuseUnless((await siteOf(tx, county, siteId)) !== undefined, 'payout.source-missing');
  const leftFen = await recordPayout(tx, actor, payout, siteId === null ? bank(county) : cashFloat(siteId));
  // What is owed is locked since it was paid from: a split that is done meanwhile waits, and finds what it settles.
  refuseUnless(leftFen >= (await comingFromProvider(tx, county, organisationId)), 'payout.more-than-due');
}
