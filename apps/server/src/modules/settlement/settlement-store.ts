import type { Insertable } from 'kysely';
import type { SettlementSettlement, SettlementShare } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Share } from './shares.ts';

/** Answers false when the order is settled already. */
export async function insertSettlement(tx: Tx, settlement: Insertable<SettlementSettlement>): Promise<boolean> {
  const row = await tx
    .insertInto('settlement.settlement')
    .values(settlement)
    .onConflict((conflict) => conflict.columns(['county', 'orderId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertShares(tx: Tx, shares: readonly Insertable<SettlementShare>[]): Promise<void> {
  await tx
    .insertInto('settlement.share')
    .values([...shares])
    .execute();
}

export const lockByPayment = async (tx: Tx, county: number, paymentId: string) =>
  tx
    .selectFrom('settlement.settlement')
    .select(['id', 'state', 'way', 'orderNumber'])
    .where('county', '=', county)
    .where('paymentId', '=', paymentId)
    .forUpdate()
    .executeTakeFirst();

export async function markDone(tx: Tx, county: number, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('settlement.settlement')
    .set({ state: 'done', doneAt: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

/** The shares of a settlement in the order in which they were cut. */
export async function sharesOfSettlement(db: Db, county: number, settlementId: string) {
  const rows = await db
    .selectFrom('settlement.share')
    .select(['seq', 'line', 'partyKind', 'partyId', 'reason', 'amountFen', 'agentId'])
    .where('county', '=', county)
    .where('settlementId', '=', settlementId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    ...row,
    partyKind: row.partyKind as Share['partyKind'],
    reason: row.reason as Share['reason'],
  }));
}
