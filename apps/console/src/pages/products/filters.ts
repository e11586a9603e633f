import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfProducts = { q: '', visibility: '' };
export const toldOfProducts: FiltersTold<typeof filtersOfProducts> = {
  q: { name: 'filters.product' },
  visibility: { name: 'products.visibility', words: 'visibilities' },
};
