import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by; the figures of the first screen link to it with these names. */
export const filtersOfCollections = { q: '', day: '', kind: '', state: '', householdId: '', stationId: '' };
export const toldOfCollections: FiltersTold<typeof filtersOfCollections> = {
  q: { name: 'filters.householdOrLot' },
  day: { name: 'filters.day', days: true },
  kind: { name: 'filters.kind', words: 'collectionKinds' },
  state: { name: 'filters.state', words: 'entryStates' },
  householdId: { name: 'columns.household', on: 'filters.oneOnly' },
  stationId: { name: 'columns.station', on: 'filters.oneOnly' },
};
