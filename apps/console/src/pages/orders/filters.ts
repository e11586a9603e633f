import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by; the figures of the first screen link to it with these names. */
export const filtersOfOrders = { number: '', state: '', late: '', day: '', paidDay: '' };
export const toldOfOrders: FiltersTold<typeof filtersOfOrders> = {
  number: { name: 'filters.orderNumber' },
  state: { name: 'filters.state', words: 'orderStates' },
  late: { name: 'filters.state', on: 'views.late' },
  day: { name: 'filters.placedDay', days: true },
  paidDay: { name: 'filters.paidDay', days: true },
};
