import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { isLate } from '../claims/claim-tone.ts';
import { look, LOOKED_AT, type Waiting } from './waiting.ts';

/** Invoices and credit notes that this merchant owes its buyers. */
export const invoicesToIssue = (county: number, due: (dueAt: string | null, isLate: boolean) => string): Waiting => ({
  name: 'invoicesToIssue',
  path: '/invoices?show=due',
  permissions: ['invoicing.see', 'invoicing.issue'],
  look: look(
    async () => {
      const query = { show: 'due' as const, limit: LOOKED_AT };
      const { items, next } = await call(endpoints.invoicing.listInvoiceRequests, { params: { county }, query });
      // This list has what is due first at its top already.
      return { items: next === null ? items.toReversed() : items, next };
    },
    (row) => ({
      id: row.id,
      what: row.title.name,
      note: due(row.dueAt, isLate(row.dueAt)),
      path: `/invoices?invoice=${row.id}`,
    }),
  ),
});
