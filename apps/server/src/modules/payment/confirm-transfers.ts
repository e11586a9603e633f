import type { Actor } from '#kernel/actor.ts';
import { noteAll } from '#kernel/audit.ts';
import { sayAll } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { bank, postAllIncoming, secured } from '#modules/ledger/index.ts';
import type { PaymentSecured } from './news.ts';
import { canMove } from './payment.ts';
import { lockPayments } from './payment-store.ts';

export interface ConfirmTransfers {
  readonly county: number;
  readonly paymentIds: readonly string[];
}

/**
 * One transfer on the bank's statement pays several payments: each is secured and booked for itself, as if it had come
 * alone, so that each is split and given back alone. Who may do this is asked by whoever calls. Refuses
 * `payment.unknown`, and `payment.state` when one of them isn't by transfer or was settled before; then none is confirmed.
 */
export async function confirmTransfers(tx: Tx, actor: Actor, command: ConfirmTransfers): Promise<void> {
  const { county, paymentIds } = command;
  const payments = await lockPayments(tx, county, paymentIds);
  refuseUnless(payments.length === paymentIds.length, 'payment.unknown');
  refuseUnless(
    payments.every(({ way, state }) => way === 'transfer' && canMove(state, 'secured')),
    'payment.state',
  );
  atEnd(tx, {
    words: `update payment.payment set state = 'secured', secured_at = $1, ended_at = null
      where county = $2 and id = any($3::uuid[])`,
    values: [actor.at, county, paymentIds],
  });
  postAllIncoming(
    tx,
    actor,
    county,
    payments.map(({ id, amountFen }) => ({
      county,
      referenceKind: 'payment',
      referenceId: id,
      transfers: [{ debit: bank(county), credit: secured(id), amountFen, kind: 'secure' }],
    })),
  );
  sayAll<PaymentSecured>(
    tx,
    actor,
    payments.map(({ id: paymentId, referenceKind, referenceId, amountFen, way }) => ({
      type: 'payment.secured',
      county,
      payload: { paymentId, referenceKind, referenceId, amountFen, way },
    })),
  );
  noteAll(
    tx,
    actor,
    payments.map(({ id, way, siteId, amountFen }) => ({
      county,
      action: 'payment.confirm-offline',
      subject: 'payment',
      subjectId: id,
      detail: { way, siteId, amountFen },
    })),
  );
}
