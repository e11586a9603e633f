import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfStations = { q: '', kind: '', state: '' };
export const toldOfStations: FiltersTold<typeof filtersOfStations> = {
  q: { name: 'filters.site' },
  kind: { name: 'filters.kind', words: 'siteKinds' },
  state: { name: 'filters.state', words: 'siteStates' },
};
