import type { Insertable } from 'kysely';
import type { DB, Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

export const findAccount = (db: Db, county: number, merchantId: string) =>
  db
    .selectFrom('merchants.bankAccount')
    .select(['holderSealed', 'bank', 'numberSealed', 'lastFour', 'changedAt'])
    .where('county', '=', county)
    .where('merchantId', '=', merchantId)
    .executeTakeFirst();

export async function upsertAccount(tx: Tx, row: Insertable<DB['merchants.bankAccount']>): Promise<void> {
  const { county: _, merchantId: __, ...columns } = row;
  await tx
    .insertInto('merchants.bankAccount')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'merchantId']).doUpdateSet(columns))
    .execute();
}
