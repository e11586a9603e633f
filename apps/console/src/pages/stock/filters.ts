import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfStock = { q: '' };
export const toldOfStock: FiltersTold<typeof filtersOfStock> = { q: { name: 'filters.search' } };
