import type { Insertable } from 'kysely';
import type { SettlementFloatFunding, SettlementPayout } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowInto, type Write } from '#kernel/write.ts';

export async function insertPayout(tx: Tx, payout: Insertable<SettlementPayout>): Promise<void> {
  await tx.insertInto('settlement.payout').values(payout).execute();
}

export const findPayout = async (db: Db, county: number, id: string) =>
  db.selectFrom('settlement.payout').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst();

export type PayoutRow = NonNullable<Awaited<ReturnType<typeof findPayout>>>;

export const insertFunding = (funding: Insertable<SettlementFloatFunding>): Write =>
  rowInto('settlement.floatFunding', funding);
