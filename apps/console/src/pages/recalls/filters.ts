import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfHolds = { q: '', state: '' };
export const toldOfHolds: FiltersTold<typeof filtersOfHolds> = {
  q: { name: 'columns.lot' },
  state: { name: 'filters.state', words: 'recall' },
};
