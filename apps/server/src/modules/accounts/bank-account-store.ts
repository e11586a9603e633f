import type { Insertable } from 'kysely';
import type { DB, Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

export const findAccount = (db: Db, organisationId: string) =>
  db
    .selectFrom('accounts.bankAccount')
    .select(['holderSealed', 'bank', 'numberSealed', 'lastFour', 'changedAt'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();

export async function upsertAccount(tx: Tx, row: Insertable<DB['accounts.bankAccount']>): Promise<void> {
  const { organisationId: _, ...columns } = row;
  await tx
    .insertInto('accounts.bankAccount')
    .values(row)
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(columns))
    .execute();
}
