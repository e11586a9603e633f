import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockPayments } from './payment-store.ts';

export interface WaitingRefund {
  readonly paymentId: string;
  readonly amountFen: number;
}

/** What of these payments, taken in by hand, staff still have to give back by hand; one refund of a payment at a time. */
export async function refundsWaiting(
  db: Db,
  county: number,
  paymentIds: readonly string[],
): Promise<readonly WaitingRefund[]> {
  return db
    .selectFrom('payment.instruction as i')
    .innerJoin('payment.payment as p', (join) =>
      join.onRef('p.county', '=', 'i.county').onRef('p.id', '=', 'i.paymentId'),
    )
    .select(['i.paymentId', 'i.amountFen'])
    .where('i.county', '=', county)
    .where(sql<boolean>`i.payment_id = any(${paymentIds}::uuid[])`)
    .where('i.kind', '=', 'refund')
    .where('i.state', '=', 'wanted')
    .where('p.way', '<>', 'sandbox')
    .orderBy('i.paymentId')
    .execute();
}

/** The same, with the payments held first: nobody confirms one of them, or adds one, until the end of the transaction. */
export async function holdRefundsWaiting(
  tx: Tx,
  county: number,
  paymentIds: readonly string[],
): Promise<readonly WaitingRefund[]> {
  await lockPayments(tx, county, paymentIds);
  return refundsWaiting(tx, county, paymentIds);
}
