import type { Insertable, Selectable, Updateable } from 'kysely';
import type { PaymentInstruction } from '#kernel/database.generated.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { Part } from './payment.ts';
import type { InstructionKind } from './provider.ts';

export type InstructionRow = Omit<Selectable<PaymentInstruction>, 'parts' | 'kind'> & {
  readonly kind: InstructionKind;
  readonly parts: readonly Part[];
};
export type NewInstruction = Omit<Insertable<PaymentInstruction>, 'parts' | 'kind'> & {
  readonly kind: InstructionKind;
  readonly parts?: readonly Part[];
};

/** The CHECKs of the table and the only writer, `insertInstruction`, hold what the types say. */
const typed = (row: Selectable<PaymentInstruction>): InstructionRow => ({
  ...row,
  kind: row.kind as InstructionKind,
  parts: row.parts as unknown as Part[],
});

export async function insertInstruction(tx: Tx, { parts = [], ...row }: NewInstruction): Promise<void> {
  await tx
    .insertInto('payment.instruction')
    .values({ ...row, parts: JSON.stringify(parts) })
    .execute();
}

export async function findInstruction(
  db: Db,
  county: number,
  id: string,
  hold?: 'locked',
): Promise<InstructionRow | undefined> {
  const query = db.selectFrom('payment.instruction').selectAll().where('county', '=', county).where('id', '=', id);
  const row = await (hold === 'locked' ? query.forUpdate() : query).executeTakeFirst();
  return row && typed(row);
}

/** The instructions of a payment, in the order in which they were wanted. */
export async function instructionsOf(db: Db, county: number, paymentId: string): Promise<InstructionRow[]> {
  const rows = await db
    .selectFrom('payment.instruction')
    .selectAll()
    .where('county', '=', county)
    .where('paymentId', '=', paymentId)
    .orderBy('id')
    .execute();
  return rows.map(typed);
}

export async function changeInstruction(
  tx: Tx,
  { county, id }: { readonly county: number; readonly id: string },
  change: Updateable<PaymentInstruction>,
): Promise<void> {
  await tx.updateTable('payment.instruction').set(change).where('county', '=', county).where('id', '=', id).execute();
}

/** Instructions to be sent now, and sent ones that should have been answered by now. */
export const dueInstructions = async (db: Db, at: Date, limit: number) =>
  db
    .selectFrom('payment.instruction')
    .select(['county', 'id', 'state'])
    .where('state', 'in', ['wanted', 'sent'])
    .where('nextTryAt', '<=', at)
    .orderBy('nextTryAt')
    .limit(limit)
    .execute();
