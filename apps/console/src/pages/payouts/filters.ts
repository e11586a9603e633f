import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by; the figures of the first screen link to it with these names. */
export const filtersOfPayouts = { q: '', day: '', partyKind: '' };
export const toldOfPayouts: FiltersTold<typeof filtersOfPayouts> = {
  q: { name: 'filters.party' },
  day: { name: 'filters.day', days: true },
  partyKind: { name: 'columns.partyKind', words: 'parties' },
};
