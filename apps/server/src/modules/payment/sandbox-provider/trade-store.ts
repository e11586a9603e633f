import { sql, type Insertable, type Selectable } from 'kysely';
import type { SandboxProviderOperation, SandboxProviderTrade } from '#kernel/database.generated.ts';
import { builtOnce } from '#kernel/built-once.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { rowInto, type Write } from '#kernel/write.ts';

export type TradeRow = Selectable<SandboxProviderTrade>;
export type OperationRow = Selectable<SandboxProviderOperation>;

export async function tradeOf(db: Db, customerNumber: string): Promise<TradeRow | undefined> {
  const [trade] = await byNumber(db, customerNumber);
  return trade;
}

const byNumber = builtOnce((db, customerNumber: string) =>
  db.selectFrom('sandboxProvider.trade').selectAll().where('customerNumber', '=', customerNumber),
);

/** A trade; its keys say no where this number of the customer was paid before. */
export const insertTrade = (trade: Insertable<SandboxProviderTrade>): Write => rowInto('sandboxProvider.trade', trade);

export const lockTrade = async (tx: Tx, no: string): Promise<TradeRow | undefined> =>
  tx.selectFrom('sandboxProvider.trade').selectAll().where('no', '=', no).forUpdate().executeTakeFirst();

export async function moveTrade(tx: Tx, { no, frozenFen, releasedFen, refundedFen }: TradeRow): Promise<void> {
  await tx
    .updateTable('sandboxProvider.trade')
    .set({ frozenFen, releasedFen, refundedFen })
    .where('no', '=', no)
    .execute();
}

export const operationOf = async (db: Db, customerNumber: string): Promise<OperationRow | undefined> =>
  db
    .selectFrom('sandboxProvider.operation')
    .selectAll()
    .where('customerNumber', '=', customerNumber)
    .executeTakeFirst();

export async function insertOperation(tx: Tx, operation: Insertable<SandboxProviderOperation>): Promise<void> {
  await tx.insertInto('sandboxProvider.operation').values(operation).execute();
}

/** Adds to a receiver's account; a negative amount is taken from it. Answers the new balance. */
export async function addToReceiver(tx: Tx, account: string, fen: number): Promise<number> {
  const row = await tx
    .insertInto('sandboxProvider.receiver')
    .values({ account, balanceFen: fen })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet({
        balanceFen: sql<number>`receiver.balance_fen + excluded.balance_fen`,
      }),
    )
    .returning('balanceFen')
    .executeTakeFirstOrThrow();
  return row.balanceFen;
}
