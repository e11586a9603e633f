import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by; the figures of the first screen link to it with these names. */
export const filtersOfClaims = { q: '', show: '', kind: '', madeDay: '', refundedDay: '' };
export const toldOfClaims: FiltersTold<typeof filtersOfClaims> = {
  q: { name: 'filters.claimOrOrder' },
  show: { name: 'claims.show', words: 'claimShows' },
  kind: { name: 'filters.kind', words: 'claimKinds' },
  madeDay: { name: 'filters.claimedDay', days: true },
  refundedDay: { name: 'filters.refundedDay', days: true },
};
