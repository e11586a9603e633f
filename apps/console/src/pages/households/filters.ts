import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfHouseholds = { q: '' };
export const toldOfHouseholds: FiltersTold<typeof filtersOfHouseholds> = { q: { name: 'filters.household' } };
