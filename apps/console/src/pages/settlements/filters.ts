import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfSettlements = { q: '', day: '', state: '' };
export const toldOfSettlements: FiltersTold<typeof filtersOfSettlements> = {
  q: { name: 'filters.orderNumber' },
  day: { name: 'columns.completed', days: true },
  state: { name: 'filters.state', words: 'settlementStates' },
};
