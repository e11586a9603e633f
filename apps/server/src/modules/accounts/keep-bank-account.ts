import { bareAccountNumber, isAccountNumber, type BankAccountBody } from '@shanhuo/contract/accounts/index';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { openHolder, openNumber, sealAccount, type BankAccount } from './bank-account.ts';
import { findAccount, upsertAccount } from './bank-account-store.ts';

export interface KeepBankAccount extends BankAccountBody {
  readonly organisationId: string;
  readonly at: Date;
}

/** What an audit note may keep of a change: the bank and last digits, no number in full and no holder, who may be a person. */
interface AccountChange {
  readonly bank: { readonly from: string | null; readonly to: string };
  readonly lastFour: { readonly from: string | null; readonly to: string };
  readonly numberChanged?: boolean;
  readonly holderChanged?: boolean;
}

/**
 * Keeps where an organisation is paid by transfer, and says what changed; null when it is the same again. Whoever owns the
 * organisation's file asks for the permission, holds its row and leaves the note. Refuses `bank-account.holder-missing`,
 * `bank-account.bank-missing` and `bank-account.number-odd`.
 */
export async function keepBankAccount(
  tx: Tx,
  command: KeepBankAccount,
  cipher: FieldCipher,
): Promise<AccountChange | null> {
  const { organisationId, at } = command;
  const holder = command.holder.trim();
  const bank = command.bank.trim();
  const number = bareAccountNumber(command.number);
  refuseUnless(holder !== '', 'bank-account.holder-missing');
  refuseUnless(bank !== '', 'bank-account.bank-missing');
  refuseUnless(isAccountNumber(command.number), 'bank-account.number-odd');
  const before = await findAccount(tx, organisationId);
  const isOtherHolder = before !== undefined && openHolder(cipher, before.holderSealed) !== holder;
  const isOtherNumber = before === undefined || openNumber(cipher, before.numberSealed) !== number;
  if (!isOtherHolder && !isOtherNumber && before.bank === bank) return null;
  const row = sealAccount(cipher, { holder, bank, number });
  await upsertAccount(tx, { organisationId, ...row, changedAt: at });
  return {
    bank: { from: before?.bank ?? null, to: bank },
    lastFour: { from: before?.lastFour ?? null, to: row.lastFour },
    ...(before !== undefined && { numberChanged: isOtherNumber, holderChanged: isOtherHolder }),
  };
}

/** An organisation's account by its last digits, for whoever looks after its file; null without one. */
export async function maskedBankAccount(db: Db, organisationId: string, cipher: FieldCipher) {
  const account = await findAccount(db, organisationId);
  if (account === undefined) return null;
  const { holderSealed, bank, lastFour, changedAt } = account;
  return { holder: openHolder(cipher, holderSealed), bank, lastFour, changedAt: changedAt.toISOString() };
}

/** The account in full beside its last digits, which is what the reader's note keeps. Refuses `bank-account.none`. */
export async function openBankAccount(
  tx: Tx,
  organisationId: string,
  cipher: FieldCipher,
): Promise<{ readonly account: BankAccount; readonly lastFour: string }> {
  const found = await findAccount(tx, organisationId);
  refuseUnless(found !== undefined, 'bank-account.none');
  const { bank, lastFour, holderSealed, numberSealed } = found;
  return {
    account: { holder: openHolder(cipher, holderSealed), bank, number: openNumber(cipher, numberSealed) },
    lastFour,
  };
}
