import type { BankAccountBody } from '@shanhuo/contract/accounts/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { keepBankAccount } from '#modules/accounts/index.ts';
import { holdMerchant } from './merchant-store.ts';

export interface PutBankAccount extends BankAccountBody {
  readonly county: number;
  readonly merchantId: string;
}

/**
 * Puts on record where a merchant is paid by transfer. Only the county's side does: whoever could change it at the merchant
 * could lead its money away, so a grant at the merchant's own doesn't count. Refuses `merchant.unknown` and what
 * `keepBankAccount` does.
 */
export async function putBankAccount(
  tx: Tx,
  actor: Actor,
  { county, merchantId, ...typed }: PutBankAccount,
  cipher: FieldCipher,
): Promise<void> {
  const merchant = await holdMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'merchants.manage', { county, regionCode: merchant.regionCode });
  const change = await keepBankAccount(tx, { organisationId: merchantId, at: actor.at, ...typed }, cipher);
  if (change === null) return;
  const subject = { subject: 'merchant', subjectId: merchantId };
  note(tx, actor, { county, action: 'merchants.put-bank-account', ...subject, detail: { ...change } });
}
