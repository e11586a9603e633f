import { mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { bank, cashFloat } from '#modules/ledger/index.ts';
import { siteOf } from '#modules/network/index.ts';
import { findPayout } from './payout-store.ts';
import { recordPayout } from './record-payout.ts';

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
 * already. Refuses `payout.source-missing` and `payout.more-than-due`.
 */
export async function payOrganisation(tx: Tx, actor: Actor, command: PayOrganisation): Promise<void> {
  const { county, id, organisationId, amountFen, way, siteId = null } = command;
  mustHold(actor, 'settlement.run', { county, regionCode: String(county) });
  refuseUnless((way === 'cash') === (siteId !== null), 'payout.source-missing');
  if ((await findPayout(tx, county, id)) !== undefined) return;
  if (siteId !== null) refuseUnless((await siteOf(tx, county, siteId)) !== undefined, 'payout.source-missing');
  const party = { partyKind: 'organisation' as const, partyId: organisationId };
  const source = siteId === null ? bank(county) : cashFloat(siteId);
  await recordPayout(tx, actor, { county, id, ...party, amountFen, way, siteId, agentId: null }, source);
}
