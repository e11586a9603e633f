import type { payoutSlipZh } from './payout-slip.zh.ts';

export const payoutSlipEn: Record<keyof typeof payoutSlipZh, string> = {
  title: 'Payment slip',
  household: 'Household',
  organisation: 'Paid to',
  amount: 'Paid',
  inWords: 'In words',
  left: 'Still due',
  nothingLeft: 'All is paid',
  way: 'How',
  cash: 'Cash',
  account: 'On account',
  transfer: 'Bank transfer',
  station: 'Paid at',
  agent: 'Paid by',
  number: 'Number',
  time: 'Time',
  sign: 'Received (signature)',
  forHousehold: 'For the household',
  forStation: 'For the station',
  keep: 'Please keep this slip: with it the station shows you your account',
};
