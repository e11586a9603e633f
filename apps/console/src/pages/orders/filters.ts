import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by; the figures of the first screen link to it with these names. */
export const filtersOfOrders = { number: '', state: '', late: '', groupOrderId: '', single: '', day: '', paidDay: '' };
export const toldOfOrders: FiltersTold<typeof filtersOfOrders> = {
  number: { name: 'filters.orderNumber' },
  state: { name: 'filters.state', words: 'orderStates' },
  late: { name: 'filters.state', on: 'views.late' },
  groupOrderId: { name: 'jobs.groups.title', on: 'groupOrders.onlyOf' },
  single: { name: 'jobs.groups.title', on: 'groupOrders.single' },
  day: { name: 'filters.placedDay', days: true },
  paidDay: { name: 'filters.paidDay', days: true },
};
