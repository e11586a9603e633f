import type { Module } from '#kernel/module.ts';
import { listener } from '#kernel/outbox.ts';
import type { OrderCompleted } from '#modules/ordering/index.ts';
import type { PaymentRefunded, PaymentSplitDone } from '#modules/payment/index.ts';
import { hearSplitDone } from './hear-split.ts';
import { settlementRoutes } from './routes.ts';
import { hearCompleted } from './settle-order.ts';
import { hearRefunded } from './take-back.ts';

export { payHousehold, type PayHousehold } from './pay-household.ts';
export { payOrganisation, type PayOrganisation } from './pay-organisation.ts';
export { fundFloat, type FundFloat } from './fund-float.ts';

export const settlementModule: Module = {
  name: 'settlement',
  folder: import.meta.dirname,
  routes: settlementRoutes,
  listeners: () => [
    listener<OrderCompleted>('settlement.hear-completed', 'ordering.order-completed', hearCompleted),
    listener<PaymentSplitDone>('settlement.hear-split-done', 'payment.split-done', hearSplitDone),
    listener<PaymentRefunded>('settlement.hear-refunded', 'payment.refunded', hearRefunded),
  ],
};
