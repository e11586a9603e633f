import type { slipZh } from './slip.zh.ts';

export const slipEn: Record<keyof typeof slipZh, string> = {
  title: 'Purchase slip',
  consignmentTitle: 'Consignment slip',
  household: 'Household',
  goods: 'Goods',
  weight: 'Weight',
  price: 'Price',
  amount: 'Amount',
  inWords: 'In words',
  merchant: 'Bought by',
  seller: 'Sold by',
  pay: 'Payment',
  cash: 'Paid in cash',
  account: 'On account',
  later: 'Paid when sold',
  station: 'Station',
  keeper: 'Taken in by',
  time: 'Time',
  lot: 'Lot',
  voided: 'Voided',
  keep: 'Please keep this slip; the station looks up your ledger with it',
};
