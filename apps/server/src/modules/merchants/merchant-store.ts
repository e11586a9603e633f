import type { Insertable, Updateable } from 'kysely';
import type { MerchantKind, MerchantState } from '@shanhuo/contract/merchants/index';
import type { DB, Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';
import type { Tx } from '#kernel/transaction.ts';

const seen = [
  'm.id',
  'm.kind',
  'm.name',
  'm.nameEn',
  'm.shortName',
  'm.licenceKind',
  'm.licenceNo',
  'm.licenceUntil',
  'm.licenceFile',
  'm.contactPhone',
  'm.foodLicenceNo',
  'm.statement',
  'm.statementEn',
  'm.providerAccount',
  'm.originSiteId',
  'm.householdId',
  'm.intro',
  'm.introEn',
  'm.fictional',
  'm.state',
  'o.regionCode',
] as const;

export async function insertMerchant(tx: Tx, row: Insertable<DB['merchants.merchant']>): Promise<void> {
  await tx.insertInto('merchants.merchant').values(row).execute();
}

export async function updateMerchant(
  tx: Tx,
  county: number,
  id: string,
  change: Updateable<DB['merchants.merchant']>,
): Promise<void> {
  await tx.updateTable('merchants.merchant').set(change).where('county', '=', county).where('id', '=', id).execute();
}

const merchantById = (db: Db, county: number, id: string) =>
  db
    .selectFrom('merchants.merchant as m')
    .innerJoin('accounts.vOrganisation as o', 'o.id', 'm.id')
    .select(seen)
    .where('m.county', '=', county)
    .where('m.id', '=', id);

export const findMerchant = (db: Db, county: number, id: string) => merchantById(db, county, id).executeTakeFirst();

/** The same, and nobody else changes it until the transaction ends. */
export const holdMerchant = (tx: Tx, county: number, id: string) =>
  merchantById(tx, county, id).forUpdate('m').executeTakeFirst();

/** The name of the site where the merchant's goods enter the network. */
export async function nameOfSite(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('accounts.vOrganisation').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}

export interface MerchantSearch {
  readonly county: number;
  readonly sight: Sight;
  readonly kind?: MerchantKind | undefined;
  readonly state?: MerchantState | undefined;
  readonly q?: string | undefined;
  readonly after: readonly (string | number)[] | null;
  readonly limit: number;
}

/** Merchants by name; one more than the page holds. */
export async function searchMerchants(db: Db, { county, sight, kind, state, q, after, limit }: MerchantSearch) {
  let query = db
    .selectFrom('merchants.merchant as m')
    .innerJoin('accounts.vOrganisation as o', 'o.id', 'm.id')
    .select(seen)
    .where('m.county', '=', county)
    .where(inSight(sight, { organisations: ['m.id'], region: 'o.regionCode' }))
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(limit + 1);
  if (kind !== undefined) query = query.where('m.kind', '=', kind);
  if (state !== undefined) query = query.where('m.state', '=', state);
  if (q !== undefined) {
    const words = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((eb) => eb.or([eb('m.name', 'like', words), eb('m.nameEn', 'ilike', words)]));
  }
  if (after !== null) {
    const [name = '', id = ''] = after.map(String);
    query = query.where((eb) => eb(eb.refTuple('m.name', 'm.id'), '>', eb.tuple(name, id)));
  }
  return query.execute();
}
