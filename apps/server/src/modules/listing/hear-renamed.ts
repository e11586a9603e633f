import type { Actor } from '#kernel/actor.ts';
import type { ToldEvent } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import { renewSellerText } from '#modules/catalog/index.ts';
import type { MerchantRenamed } from '#modules/merchants/index.ts';
import { sellerText } from './seller-store.ts';

/** A seller that got another name is found by it in the shop and on the workbench, and no longer by the one before. */
export async function hearRenamed(tx: Tx, _actor: Actor, event: ToldEvent<MerchantRenamed>): Promise<void> {
  const { county, payload } = event;
  const text = await sellerText(tx, county, payload.merchantId);
  if (text !== null) await renewSellerText(tx, county, payload.merchantId, text);
}
