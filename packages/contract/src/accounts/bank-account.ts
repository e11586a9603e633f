import { Type, type Static } from 'typebox';
import { Closed, Moment } from '../shapes.ts';

/** As it is typed; what is wrong with it is said in a sentence of its own, so the shape itself asks for little. */
export const BankAccountBody = Closed({
  /** In whose name it is (户名). */
  holder: Type.String({ maxLength: 60 }),
  /** The bank and its branch (开户行). */
  bank: Type.String({ maxLength: 80 }),
  number: Type.String({ maxLength: 80 }),
});
export type BankAccountBody = Static<typeof BankAccountBody>;

/** As everybody sees it who may look after the organisation's file. */
export const MaskedBankAccount = Closed({
  holder: Type.String(),
  bank: Type.String(),
  lastFour: Type.String(),
  changedAt: Moment,
});
/** As it is opened to whoever pays. */
export const OpenBankAccount = Closed({ holder: Type.String(), bank: Type.String(), number: Type.String() });

/** A typed account number without its spaces; figures of full width are figures, too. */
export const bareAccountNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

/** Whether it is 8 to 32 figures, with or without spaces among them. */
export const isAccountNumber = (typed: string): boolean => /^\d{8,32}$/.test(bareAccountNumber(typed));

/** In groups of four, as on a card: so it is compared figure by figure. */
export const groupedNumber = (number: string): string => number.replace(/\d{4}(?=\d)/g, '$& ');
