import type { Module } from '#kernel/module.ts';
import { listener } from '#kernel/outbox.ts';
import type { PaymentRefunded, PaymentSplitDone } from '#modules/payment/index.ts';
import { hearRefunded, hearSplitDone } from './hear-payment.ts';
import { aftersaleRoutes } from './routes.ts';
import { moveOnByTime } from './sweeps.ts';

export { answerClaim, type AnswerClaim } from './answer-claim.ts';
export { decideClaim, type DecideClaim } from './decide-claim.ts';
export { makeClaim, type MakeClaim } from './make-claim.ts';
export type { ClaimRefunded } from './news.ts';
export { replyToOffer, type ReplyToOffer } from './reply-to-offer.ts';

export const aftersaleModule: Module = {
  name: 'aftersale',
  folder: import.meta.dirname,
  routes: aftersaleRoutes,
  listeners: () => [
    listener<PaymentSplitDone>('aftersale.hear-split-done', 'payment.split-done', hearSplitDone),
    listener<PaymentRefunded>('aftersale.hear-refunded', 'payment.refunded', hearRefunded),
  ],
  sweeps: [{ name: 'aftersale.move-on', cron: '*/10 * * * *', run: moveOnByTime }],
};
