import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfPacking = { q: '', day: '' };
export const toldOfPacking: FiltersTold<typeof filtersOfPacking> = {
  q: { name: 'filters.lotOrProduct' },
  day: { name: 'filters.day', days: true },
};

/** The same for much waste of consigned goods. */
export const filtersOfWaste = { q: '', day: '' };
export const toldOfWaste: FiltersTold<typeof filtersOfWaste> = {
  q: { name: 'filters.sellerOrProduct' },
  day: { name: 'filters.day', days: true },
};

/** The same for what was written off. */
export const filtersOfWriteOffs = { q: '', day: '', reason: '' };
export const toldOfWriteOffs: FiltersTold<typeof filtersOfWriteOffs> = {
  q: { name: 'filters.lotOrProduct' },
  day: { name: 'filters.day', days: true },
  reason: { name: 'writeOff.reason', words: 'writeOffReasons' },
};
