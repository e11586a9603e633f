import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by; the figures of the first screen link to it with these names. */
export const filtersOfInvoices = { q: '', show: '', state: '', askedDay: '' };
export const toldOfInvoices: FiltersTold<typeof filtersOfInvoices> = {
  q: { name: 'filters.invoice' },
  show: { name: 'claims.show', words: 'invoiceShows' },
  state: { name: 'filters.state', words: 'invoiceStates' },
  askedDay: { name: 'filters.askedDay', days: true },
};
