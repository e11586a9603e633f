import type { checksZh } from './checks.zh.ts';

export const checksEn: typeof checksZh = {
  again: 'Check again',
  at: 'Checked',
  agree: 'All agree',
  disagree: '{count} check disagrees; please look into it | {count} checks disagree; please look into each',
  examined: '{count} comparison in all | {count} comparisons in all',
  what: 'What is compared',
  compared: 'Compared',
  result: 'Result',
  fits: 'Agrees',
  differs: 'Differs in {count} place | Differs in {count} places',
  examples: 'Those that differ (five at most)',
  of: {
    'books-balance': {
      title: 'Books',
      rule: 'Debits equal credits, and every balance equals the sum of its entries',
    },
    'collections-and-lots': {
      title: 'Collections and lots',
      rule: 'A weighing has the grams of the lot it became; one taken back left a voided lot',
    },
    'lot-grams': {
      title: 'Grams of lots',
      rule: 'What left a lot went into other lots, waste included, or was written off',
    },
    processings: {
      title: 'Processing',
      rule: 'What was drawn from lots is what went in, and the lots that came of it weigh what was written',
    },
    'packing-runs': { title: 'Packing runs', rule: 'Input equals boxes plus waste, and what was drawn from lots' },
    'stock-and-lots': { title: 'Stock and lots', rule: 'Boxes on hand are the boxes that packed lots still hold' },
    'holds-and-lots': {
      title: 'Holds and lots',
      rule: 'While a hold lasts, its lot and all lots made of it are on hold, and no others',
    },
    'stock-and-holds': {
      title: 'Stock and holds',
      rule: 'Boxes withheld from sale = boxes left in packed lots on hold or past their day',
    },
    'stock-and-reservations': {
      title: 'Stock and reservations',
      rule: 'Boxes reserved are the sum of open reservations',
    },
    'orders-and-reservations': {
      title: 'Orders and reservations',
      rule: 'Every box of a paid order is set aside or gone out; a cancelled order holds none',
    },
    'lots-and-parcels': { title: 'Lots and parcels', rule: 'Boxes that left a lot are in parcels or were written off' },
    'orders-and-payments': {
      title: 'Orders and payments',
      rule: 'A paid order’s total equals the money secured for it, once',
    },
    'settlement-shares': { title: 'Settlements and shares', rule: 'The shares of an order add up to its total' },
    'claims-and-refunds': {
      title: 'Claims and refunds',
      rule: 'What claims say has gone back has gone back with the payment; parts given up are refunded beside it',
    },
  },
};
