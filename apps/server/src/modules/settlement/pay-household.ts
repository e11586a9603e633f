import { mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { agentFloat, cashFloat } from '#modules/ledger/index.ts';
import { householdOf } from '#modules/merchants/index.ts';
import { siteOf } from '#modules/network/index.ts';
import { findPayout } from './payout-store.ts';
import { recordPayout } from './record-payout.ts';

export interface PayHousehold {
  readonly county: number;
  /** Made by whoever pays, so that sending twice pays once. */
  readonly id: string;
  readonly householdId: string;
  readonly amountFen: number;
  readonly way: 'cash' | 'account';
  /** cash: whose cash box. */
  readonly siteId?: string;
  /** account: the organisation that pays. */
  readonly agentId?: string;
}

/**
 * Pays a household what it is owed, in cash out of a station's box or by the organisation that holds its money. Refuses
 * `household.unknown`, `payout.source-missing`, `payout.more-than-due`, and `permission.missing` for somebody else's cash
 * box or account.
 */
export async function payHousehold(tx: Tx, actor: Actor, command: PayHousehold): Promise<void> {
  const { county, id, householdId, amountFen, way } = command;
  const sourceId = way === 'cash' ? command.siteId : command.agentId;
  refuseUnless(sourceId !== undefined, 'payout.source-missing');
  mustHold(actor, 'settlement.pay-household', { county, organisationId: sourceId });
  if ((await findPayout(tx, county, id)) !== undefined) return;
  refuseUnless((await householdOf(tx, county, householdId)) !== undefined, 'household.unknown');
  const isCash = way === 'cash';
  if (isCash) refuseUnless((await siteOf(tx, county, sourceId)) !== undefined, 'payout.source-missing');
  const where = isCash ? { siteId: sourceId, agentId: null } : { siteId: null, agentId: sourceId };
  const payout = { county, id, partyKind: 'household' as const, partyId: householdId, amountFen, way, ...where };
  await recordPayout(tx, actor, payout, isCash ? cashFloat(sourceId) : agentFloat(sourceId));
}
