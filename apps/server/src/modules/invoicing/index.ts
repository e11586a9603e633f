import type { Module } from '#kernel/module.ts';
import { listener } from '#kernel/outbox.ts';
import type { ClaimRefunded } from '#modules/aftersale/index.ts';
import type { PaymentRefunded } from '#modules/payment/index.ts';
import { hearClaimRefunded, hearRefunded } from './hear-back.ts';
import { invoicingRoutes } from './routes.ts';

export { askInvoices, type AskInvoices } from './ask-invoices.ts';
export { declineRequest } from './end-request.ts';
export { recordInvoice, type RecordInvoice } from './record-invoice.ts';

export const invoicingModule: Module = {
  name: 'invoicing',
  folder: import.meta.dirname,
  routes: invoicingRoutes,
  listeners: () => [
    listener<PaymentRefunded>('invoicing.hear-refunded', 'payment.refunded', hearRefunded),
    listener<ClaimRefunded>('invoicing.hear-claim-refunded', 'aftersale.claim-refunded', hearClaimRefunded),
  ],
};
