import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfBoxes = { q: '', show: '' };
export const toldOfBoxes: FiltersTold<typeof filtersOfBoxes> = {
  q: { name: 'filters.box' },
  show: { name: 'boxes.show', words: 'boxShows' },
};
