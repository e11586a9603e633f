import type { Insertable } from 'kysely';
import type { DB, Db } from '#kernel/database.ts';
import { inSight, type Sight } from '#kernel/sight.ts';
import type { Tx } from '#kernel/transaction.ts';

const fromHouseholds = (db: Db) =>
  db
    .selectFrom('merchants.household as h')
    .innerJoin('regions.vRegion as v', 'v.code', 'h.villageCode')
    .innerJoin('accounts.vOrganisation as s', 's.id', 'h.stationId')
    .select(['h.id', 'h.code', 'h.nameSealed', 'h.publicName', 'h.publicNameEn', 'h.pinyin', 'h.initials'])
    .select(['h.villageCode', 'v.shortName as villageName', 'h.stationId', 's.name as stationName'])
    .select(['h.naming', 'h.payKind', 'h.elder', 'h.cardBlind', 'h.withdrawnAt']);

export type FoundHousehold = NonNullable<Awaited<ReturnType<typeof findHousehold>>>;

/** Answers false when the code is taken. */
export async function insertHousehold(tx: Tx, row: Insertable<DB['merchants.household']>): Promise<boolean> {
  const inserted = await tx
    .insertInto('merchants.household')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export interface HouseholdChange {
  readonly nameSealed?: string;
  readonly pinyin?: string;
  readonly initials?: string;
  readonly villageCode?: string;
  readonly stationId?: string;
  readonly payKind?: string;
  readonly naming?: string;
  readonly publicName?: string;
  readonly publicNameEn?: string;
  readonly cardSealed?: string | null;
  readonly cardBlind?: string | null;
  readonly withdrawnAt?: Date;
}

export async function updateHousehold(tx: Tx, county: number, id: string, change: HouseholdChange): Promise<void> {
  await tx.updateTable('merchants.household').set(change).where('county', '=', county).where('id', '=', id).execute();
}

/** Nobody else changes this household until the transaction ends. */
export async function lockHousehold(tx: Tx, county: number, id: string): Promise<void> {
  await tx
    .selectFrom('merchants.household')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

export const findHousehold = (db: Db, county: number, id: string) =>
  fromHouseholds(db).where('h.county', '=', county).where('h.id', '=', id).executeTakeFirst();

/** What only the household's own paper needs. */
export const findSecrets = (db: Db, county: number, id: string) =>
  db
    .selectFrom('merchants.household')
    .select(['cardSealed', 'consentId'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();

export const findByCard = (db: Db, county: number, cardBlind: string) =>
  fromHouseholds(db).where('h.county', '=', county).where('h.cardBlind', '=', cardBlind).executeTakeFirst();

export const findByCode = (db: Db, county: number, code: string) =>
  fromHouseholds(db).where('h.county', '=', county).where('h.code', '=', code).executeTakeFirst();

export interface HouseholdSearch {
  readonly county: number;
  readonly sight: Sight;
  readonly stationId?: string | undefined;
  /** Letters of pinyin or initials, or a part of the code; lower case. */
  readonly letters?: string | undefined;
  readonly after: readonly (string | number)[] | null;
  readonly limit: number;
}

/** Households by code; one more than the page holds. */
export async function searchHouseholds(db: Db, search: HouseholdSearch): Promise<FoundHousehold[]> {
  const { county, sight, stationId, letters, after, limit } = search;
  let query = fromHouseholds(db)
    .where('h.county', '=', county)
    .where(inSight(sight, { organisations: ['h.stationId'], region: 'h.villageCode' }))
    .orderBy('h.code')
    .limit(limit + 1);
  if (stationId !== undefined) query = query.where('h.stationId', '=', stationId);
  if (after !== null) query = query.where('h.code', '>', String(after[0]));
  if (letters !== undefined) {
    const words = letters.replace(/[\\%_]/g, (sign) => `\\${sign}`);
    query = query.where((eb) =>
      eb.or([
        eb('h.pinyin', 'like', `${words}%`),
        eb('h.initials', 'like', `${words}%`),
        eb('h.code', 'ilike', `%${words}%`),
      ]),
    );
  }
  return query.execute();
}
