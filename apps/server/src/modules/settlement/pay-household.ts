import { holds, mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { agentFloat, cashFloat } from '#modules/ledger/index.ts';
import { householdOf } from '#modules/merchants/index.ts';
import { siteOf } from '#modules/network/index.ts';
import { heldForHousehold } from './payout-store.ts';
import { recordPayout, wasPaidBefore } from './record-payout.ts';

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
 * Pays a household what it is owed: in cash out of a station's box, by whoever serves the household, or by the organisation
 * that holds its money, and no more than it holds. Refuses `household.unknown`, `payout.source-missing`,
 * `payout.more-than-due`, `request.conflict` for another payout of the same id, and `permission.missing` for somebody
 * else's cash box or account.
 */
export async function payHousehold(tx: Tx, actor: Actor, command: PayHousehold): Promise<void> {
  const { county, id, householdId, amountFen, way } = command;
  const sourceId = way === 'cash' ? command.siteId : command.agentId;
  refuseUnless(sourceId !== undefined, 'payout.source-missing');
  mustHold(actor, 'settlement.pay-household', { county, organisationId: sourceId });
  const isCash = way === 'cash';
  const where = isCash ? { siteId: sourceId, agentId: null } : { siteId: null, agentId: sourceId };
  const payout = { county, id, partyKind: 'household' as const, partyId: householdId, amountFen, way, ...where };
  if (await wasPaidBefore(tx, payout)) return;
  const household = await householdOf(tx, county, householdId);
  refuseUnless(household !== undefined, 'household.unknown');
  if (isCash) {
    const { stationId: organisationId, villageCode: regionCode } = household;
    const serves = holds(actor, 'settlement.pay-household', { county, organisationId, regionCode });
    refuseUnless(serves, 'household.unknown');
    refuseUnless((await siteOf(tx, county, sourceId)) !== undefined, 'payout.source-missing');
  }
  await recordPayout(tx, actor, payout, isCash ? cashFloat(sourceId) : agentFloat(sourceId));
  if (isCash) return;
  // What is owed is locked since it was paid from, so nobody pays beside this sum.
  const heldFen = await heldForHousehold(tx, county, { agentId: sourceId, householdId });
  refuseUnless(heldFen >= 0, 'payout.more-than-due');
}
