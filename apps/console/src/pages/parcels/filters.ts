import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by; the figures of the first screen link to it with these names. */
export const filtersOfParcels = { q: '', day: '', signedDay: '', state: '', exceptions: '', explained: '' };
export const toldOfParcels: FiltersTold<typeof filtersOfParcels> = {
  q: { name: 'filters.parcel' },
  day: { name: 'filters.sentDay', days: true },
  signedDay: { name: 'filters.signedDay', days: true },
  state: { name: 'filters.state', words: 'parcelStates' },
  exceptions: { name: 'filters.state', on: 'parcels.onlyExceptions' },
  explained: { name: 'filters.state', on: 'parcels.onlyExplained' },
};
