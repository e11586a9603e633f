import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfPeople = { q: '', former: '' };
export const toldOfPeople: FiltersTold<typeof filtersOfPeople> = {
  q: { name: 'filters.person' },
  former: { name: 'filters.state', on: 'people.onlyFormer' },
};
