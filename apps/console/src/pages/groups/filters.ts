import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by. */
export const filtersOfGroups = { q: '', state: '' };
export const toldOfGroups: FiltersTold<typeof filtersOfGroups> = {
  q: { name: 'filters.groupOrUnit' },
  state: { name: 'filters.state', words: 'groupStates' },
};
