import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { openBankAccount } from '#modules/accounts/index.ts';
import { findMerchant } from './merchant-store.ts';

/**
 * Opens a merchant's bank account in full to whoever pays merchants; that it was read stays on record. Refuses
 * `merchant.unknown`, `bank-account.none`.
 */
export async function readBankAccount(
  tx: Tx,
  actor: Actor,
  { county, merchantId }: { readonly county: number; readonly merchantId: string },
  cipher: FieldCipher,
) {
  const merchant = await findMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'settlement.run', { county, regionCode: merchant.regionCode });
  const { account, lastFour } = await openBankAccount(tx, merchantId, cipher);
  const subject = { subject: 'merchant', subjectId: merchantId };
  note(tx, actor, { county, action: 'merchants.read-bank-account', ...subject, detail: { lastFour } });
  return account;
}
