import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfPayables = { q: '', partyKind: '' };
export const toldOfPayables: FiltersTold<typeof filtersOfPayables> = {
  q: { name: 'filters.party' },
  partyKind: { name: 'columns.partyKind', words: 'parties' },
};
