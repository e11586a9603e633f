import { bareAccountNumber, isAccountNumber, type BankAccountBody } from '@shanhuo/contract/merchants/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { openHolder, openNumber, sealAccount } from './bank-account.ts';
import { findAccount, upsertAccount } from './bank-account-store.ts';
import { holdMerchant } from './merchant-store.ts';

export interface PutBankAccount extends BankAccountBody {
  readonly county: number;
  readonly merchantId: string;
}

/**
 * Puts on record where a merchant is paid by transfer. Only the county's side does: whoever could change it at the merchant
 * could lead its money away, so a grant at the merchant's own doesn't count. The note keeps the bank and last digits, no
 * number in full and no holder, who may be a person. Refuses `merchant.unknown`, `merchant.holder-missing`,
 * `merchant.bank-missing` and `merchant.account-number-odd`.
 */
export async function putBankAccount(
  tx: Tx,
  actor: Actor,
  command: PutBankAccount,
  cipher: FieldCipher,
): Promise<void> {
  const { county, merchantId } = command;
  const merchant = await holdMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'merchants.manage', { county, regionCode: merchant.regionCode });
  const holder = command.holder.trim();
  const bank = command.bank.trim();
  const number = bareAccountNumber(command.number);
  refuseUnless(holder !== '', 'merchant.holder-missing');
  refuseUnless(bank !== '', 'merchant.bank-missing');
  refuseUnless(isAccountNumber(command.number), 'merchant.account-number-odd');
  const before = await findAccount(tx, county, merchantId);
  const isOtherHolder = before !== undefined && openHolder(cipher, before.holderSealed) !== holder;
  const isOtherNumber = before === undefined || openNumber(cipher, before.numberSealed) !== number;
  if (!isOtherHolder && !isOtherNumber && before.bank === bank) return;
  const row = sealAccount(cipher, { holder, bank, number });
  await upsertAccount(tx, { county, merchantId, ...row, changedAt: actor.at });
  note(tx, actor, {
    county,
    action: 'merchants.put-bank-account',
    subject: 'merchant',
    subjectId: merchantId,
    detail: {
      bank: { from: before?.bank ?? null, to: bank },
      lastFour: { from: before?.lastFour ?? null, to: row.lastFour },
      ...(before !== undefined && { numberChanged: isOtherNumber, holderChanged: isOtherHolder }),
    },
  });
}
