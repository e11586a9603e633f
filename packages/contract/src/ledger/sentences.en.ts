import type { ledgerRefusals } from './refusals.ts';

export const ledgerEn: Record<keyof typeof ledgerRefusals, string> = {
  'ledger.account-unknown': 'This account was not found. Please reload and look again.',
  'ledger.not-enough': 'The account does not hold enough for this. Please check the amount.',
};
