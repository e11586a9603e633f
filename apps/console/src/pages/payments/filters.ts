import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfPayments = { q: '', day: '', state: '', way: '', failed: '' };
export const toldOfPayments: FiltersTold<typeof filtersOfPayments> = {
  q: { name: 'columns.tradeNo' },
  day: { name: 'filters.day', days: true },
  state: { name: 'filters.state', words: 'paymentStates' },
  way: { name: 'filters.way', words: 'payWays' },
  failed: { name: 'filters.state', on: 'payments.onlyFailed' },
};
