import type { Module } from '#kernel/module.ts';
import { paymentErrands, paymentListeners } from './events.ts';
import { paymentRoutes } from './routes.ts';
import { paymentSweeps } from './sweeps.ts';

export { askPayment, askPayments, type AskPayment } from './ask-payment.ts';
export { waysOf } from './providers.ts';
export { payLinkOf, type PayLink } from './pay-link.ts';
export { confirmOffline, type ConfirmOffline } from './confirm-offline.ts';
export { confirmTransfers, type ConfirmTransfers } from './confirm-transfers.ts';
export { closePayment, closePayments, type ClosePayment } from './close-payment.ts';
export { confirmRefund } from './confirm-refund.ts';
export { holdRefundsWaiting, refundsWaiting, type WaitingRefund } from './refunds-waiting.ts';
export { requestRefund, type RequestRefund } from './request-refund.ts';
export { refundReadiness, type RefundReadiness } from './refund-readiness.ts';
export { requestSplit, type RequestSplit } from './request-split.ts';
export { reconcile } from './reconcile.ts';
export { payInSandbox } from './sandbox-provider/index.ts';
export type { Part, PaymentState, PaymentWay } from './payment.ts';
export type { PaymentRefunded, PaymentSecured, PaymentSplitDone } from './news.ts';

export const paymentModule: Module = {
  name: 'payment',
  folder: import.meta.dirname,
  routes: paymentRoutes,
  listeners: paymentListeners,
  errands: paymentErrands,
  sweeps: paymentSweeps,
};
