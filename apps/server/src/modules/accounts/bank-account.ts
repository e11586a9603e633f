import type { FieldCipher } from '#kernel/field-cipher.ts';

/** Where an organisation is paid by transfer; `number` is digits only. */
export interface BankAccount {
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
}

// What is sealed stays bound to these names: merchants had the first accounts.
const HOLDER = 'merchants.bank-account.holder';
const NUMBER = 'merchants.bank-account.number';
const SHOWN_DIGITS = 4;

/** Holder and number lie in the database sealed only. */
export const sealAccount = (cipher: FieldCipher, { holder, bank, number }: BankAccount) => ({
  holderSealed: cipher.seal(holder, HOLDER),
  bank,
  numberSealed: cipher.seal(number, NUMBER),
  lastFour: number.slice(-SHOWN_DIGITS),
});

export const openHolder = (cipher: FieldCipher, sealed: string): string => cipher.open(sealed, HOLDER);
export const openNumber = (cipher: FieldCipher, sealed: string): string => cipher.open(sealed, NUMBER);
