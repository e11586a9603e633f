import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfMerchants = { q: '', kind: '', state: '' };
export const toldOfMerchants: FiltersTold<typeof filtersOfMerchants> = {
  q: { name: 'filters.merchant' },
  kind: { name: 'filters.kind', words: 'merchantKinds' },
  state: { name: 'filters.state', words: 'merchantStates' },
};
