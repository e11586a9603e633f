import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { openHolder, openNumber, type BankAccount } from './bank-account.ts';
import { findAccount } from './bank-account-store.ts';
import { findMerchant } from './merchant-store.ts';

/**
 * Opens a merchant's bank account in full to whoever pays merchants; that it was read stays on record. Refuses
 * `merchant.unknown`, `merchant.no-bank-account`.
 */
export async function readBankAccount(
  tx: Tx,
  actor: Actor,
  { county, merchantId }: { readonly county: number; readonly merchantId: string },
  cipher: FieldCipher,
): Promise<BankAccount> {
  const merchant = await findMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'settlement.run', { county, regionCode: merchant.regionCode });
  const account = await findAccount(tx, county, merchantId);
  refuseUnless(account !== undefined, 'merchant.no-bank-account');
  const { bank, lastFour, holderSealed, numberSealed } = account;
  const detail = { lastFour };
  note(tx, actor, {
    county,
    action: 'merchants.read-bank-account',
    subject: 'merchant',
    subjectId: merchantId,
    detail,
  });
  return { holder: openHolder(cipher, holderSealed), bank, number: openNumber(cipher, numberSealed) };
}
