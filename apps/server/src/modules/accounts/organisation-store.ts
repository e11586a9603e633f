import type { Insertable } from 'kysely';
import type { DB, Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

export async function insertOrganisation(tx: Tx, row: Insertable<DB['accounts.organisation']>): Promise<void> {
  await tx.insertInto('accounts.organisation').values(row).execute();
}

export async function updateOrganisation(
  tx: Tx,
  id: string,
  change: {
    readonly name: string;
    readonly nameEn: string | null;
    readonly active: boolean;
    readonly regionCode?: string;
  },
): Promise<void> {
  await tx.updateTable('accounts.organisation').set(change).where('id', '=', id).execute();
}

export const findOrganisation = (db: Db, id: string) =>
  db
    .selectFrom('accounts.organisation')
    .select(['id', 'kind', 'name', 'nameEn', 'county', 'regionCode', 'fictional', 'active'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Organisations at work in the county, and eastern ones wherever they are, in the order they were registered in. */
export async function pageOfOrganisations(db: Db, county: number, after: string | null, limit: number) {
  let query = db
    .selectFrom('accounts.organisation')
    .select(['id', 'name', 'nameEn', 'kind'])
    .where((eb) => eb.or([eb('county', '=', county), eb('kind', '=', 'east-organisation')]))
    .where('active', '=', true)
    .orderBy('id')
    .limit(limit + 1);
  if (after !== null) query = query.where('id', '>', after);
  return query.execute();
}

export async function insertConsent(tx: Tx, row: Insertable<DB['accounts.consent']>): Promise<void> {
  await tx.insertInto('accounts.consent').values(row).execute();
}

/** Marks a consent as withdrawn; false when there was none open. */
export async function closeConsent(tx: Tx, id: string, at: Date): Promise<boolean> {
  const closed = await tx
    .updateTable('accounts.consent')
    .set({ withdrawnAt: at })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return closed !== undefined;
}
