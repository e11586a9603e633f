import type { Actor } from '#kernel/actor.ts';
import { say } from '#kernel/outbox.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { postIncoming, secured, type Account } from '#modules/ledger/index.ts';
import type { PaymentSecured } from './news.ts';
import { paymentChange, type PaymentRow } from './payment-store.ts';

export interface Secure {
  /** Where the money lies now. */
  readonly place: Account;
  readonly securedAt: Date;
  readonly tradeNo?: string;
  readonly freezeUntil?: Date;
  readonly siteId?: string;
}

/** Marks a locked payment as secured, books its frozen money and tells it. */
export function securePayment(tx: Tx, actor: Actor, payment: PaymentRow, how: Secure): void {
  const { county, id: paymentId, referenceKind, referenceId, amountFen, way } = payment;
  atEnd(
    tx,
    paymentChange(payment, {
      state: 'secured',
      securedAt: how.securedAt,
      providerTradeNo: how.tradeNo ?? null,
      freezeUntil: how.freezeUntil ?? null,
      siteId: how.siteId ?? null,
      endedAt: null,
    }),
  );
  postIncoming(tx, actor, {
    county,
    referenceKind: 'payment',
    referenceId: paymentId,
    transfers: [{ debit: how.place, credit: secured(paymentId), amountFen, kind: 'secure' }],
  });
  const payload = { paymentId, referenceKind, referenceId, amountFen, way };
  say<PaymentSecured>(tx, actor, { type: 'payment.secured', county, payload });
}
