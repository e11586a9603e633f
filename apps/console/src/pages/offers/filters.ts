import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfOffers = { q: '', state: '', takenOutBy: '' };
export const toldOfOffers: FiltersTold<typeof filtersOfOffers> = {
  q: { name: 'filters.search' },
  state: { name: 'filters.state', words: 'offerStates' },
  takenOutBy: { name: 'offers.takenOutBy', words: 'withdrawers' },
};
