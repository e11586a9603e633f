import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfPapers = { show: '' };
export const toldOfPapers: FiltersTold<typeof filtersOfPapers> = { show: { name: 'papers.show', words: 'paperShows' } };
