import { sql, type Selectable } from 'kysely';
import type { PaymentPayment } from '#kernel/database.generated.ts';
import { builtOnce } from '#kernel/built-once.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { changeOf, type Write } from '#kernel/write.ts';
import type { PaymentState, PaymentWay } from './payment.ts';

export type PaymentRow = Selectable<PaymentPayment> & { readonly state: PaymentState; readonly way: PaymentWay };

/** The payment's row, held until the end of the transaction: whoever changes a payment holds it first. */
export async function lockPayment(tx: Tx, county: number, id: string): Promise<PaymentRow | undefined> {
  const [row] = await locked(tx, county, id);
  return row && typed(row);
}

export async function findPayment(db: Db, county: number, id: string): Promise<PaymentRow | undefined> {
  const [row] = await found(db, county, id);
  return row && typed(row);
}

/** Several payments' rows, held in the order of their ids. */
export async function lockPayments(tx: Tx, county: number, ids: readonly string[]): Promise<PaymentRow[]> {
  const rows = await tx
    .selectFrom('payment.payment')
    .selectAll()
    .where('county', '=', county)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(typed);
}

const byKey = (db: Db, county: number, id: string) =>
  db.selectFrom('payment.payment').selectAll().where('county', '=', county).where('id', '=', id);
const found = builtOnce(byKey);
const locked = builtOnce((db, county: number, id: string) => byKey(db, county, id).forUpdate());

/** The CHECKs of the table hold what the types say. */
const typed = (row: Selectable<PaymentPayment>): PaymentRow => ({
  ...row,
  state: row.state as PaymentState,
  way: row.way as PaymentWay,
});

/** A change of a locked payment; one in each transaction, at its end. */
export const paymentChange = ({ county, id }: PaymentRow, change: Partial<Selectable<PaymentPayment>>): Write =>
  changeOf('payment.payment', { county, id }, change);

/** Online payments whose time ran out lately and that the provider said nothing of: its news may have been lost. */
export const unanswered = async (db: Db, from: Date, until: Date, limit: number) =>
  db
    .selectFrom('payment.payment')
    .select(['county', 'id'])
    .where('way', '=', 'sandbox')
    .where('state', 'in', ['asked', 'closed'])
    .where('expiresAt', '>=', from)
    .where('expiresAt', '<', until)
    .limit(limit)
    .execute();

/** Counties with payments through a provider. */
export async function countiesPaying(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('payment.payment')
    .select('county')
    .distinct()
    .where('way', '=', 'sandbox')
    .execute();
  return rows.map(({ county }) => county);
}
