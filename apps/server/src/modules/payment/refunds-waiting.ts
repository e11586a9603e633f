import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';

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
