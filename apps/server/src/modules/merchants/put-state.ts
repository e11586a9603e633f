import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { findMerchant, updateMerchant } from './merchant-store.ts';

export interface PutMerchantState {
  readonly county: number;
  readonly merchantId: string;
  readonly state: 'active' | 'paused';
}

/**
 * Lets a merchant sell or pauses it: another office decides than the one that registered it. Refuses `merchant.unknown`,
 * and `merchant.licence-missing` for one that has neither a licence nor a statement.
 */
export async function putMerchantState(tx: Tx, actor: Actor, command: PutMerchantState): Promise<void> {
  const { county, merchantId, state } = command;
  const merchant = await findMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'merchants.approve', { county, organisationId: merchantId, regionCode: merchant.regionCode });
  refuseUnless(state === 'paused' || merchant.licenceKind !== 'none', 'merchant.licence-missing');
  await updateMerchant(tx, county, merchantId, { state });
  const detail = { from: merchant.state, to: state };
  note(tx, actor, { county, action: 'merchants.put-state', subject: 'merchant', subjectId: merchantId, detail });
}
