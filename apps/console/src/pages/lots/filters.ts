import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfLots = { q: '', day: '', kind: '', state: '', held: '', pastDay: '', conformityDue: '' };
export const toldOfLots: FiltersTold<typeof filtersOfLots> = {
  q: { name: 'columns.lot' },
  day: { name: 'columns.made', days: true },
  kind: { name: 'filters.kind', words: 'lotKinds' },
  state: { name: 'filters.state', words: 'lotStates' },
  held: { name: 'filters.state', on: 'recall.held' },
  pastDay: { name: 'filters.state', on: 'lots.pastDay' },
  conformityDue: { name: 'filters.state', on: 'conformity.due' },
};
