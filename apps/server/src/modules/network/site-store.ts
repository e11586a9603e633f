import type { Insertable, Updateable } from 'kysely';
import type { SiteKind, SiteState } from '@shanhuo/contract/network/index';
import type { DB, Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

const seen = [
  'id',
  'code',
  'kind',
  'name',
  'nameEn',
  'regionCode',
  'regionName',
  'parentId',
  'lat',
  'lon',
  'synthetic',
  'state',
  'transportAgreement',
  'connectivity',
  'coldBox',
] as const;

export async function insertSite(tx: Tx, row: Insertable<DB['network.site']>): Promise<boolean> {
  const inserted = await tx
    .insertInto('network.site')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateSite(tx: Tx, county: number, id: string, change: Updateable<DB['network.site']>) {
  await tx.updateTable('network.site').set(change).where('county', '=', county).where('id', '=', id).execute();
}

export const findByCode = (db: Db, county: number, code: string) =>
  db.selectFrom('network.site').select('id').where('county', '=', county).where('code', '=', code).executeTakeFirst();

/** What routes ask of the sites they call at. */
export const findSitesOf = (db: Db, county: number, ids: readonly string[]) =>
  db
    .selectFrom('network.site')
    .select(['id', 'name', 'state'])
    .where('county', '=', county)
    .where('id', 'in', ids)
    .execute();

export const findSite = (db: Db, county: number, id: string) =>
  db
    .selectFrom('network.site as s')
    .leftJoin('network.site as p', (join) => join.onRef('p.county', '=', 's.county').onRef('p.id', '=', 's.parentId'))
    .selectAll('s')
    .select('p.name as parentName')
    .where('s.county', '=', county)
    .where('s.id', '=', id)
    .executeTakeFirst();

/** A site's own row, and nobody else changes it until the transaction ends. */
export const holdSite = (tx: Tx, county: number, id: string) =>
  tx
    .selectFrom('network.site')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** The site and everything above it, the site first; one query. */
export async function findUpwards(db: Db, county: number, id: string) {
  return db
    .withRecursive('up', (query) =>
      query
        .selectFrom('network.site')
        .selectAll()
        .where('county', '=', county)
        .where('id', '=', id)
        .unionAll((eb) =>
          eb
            .selectFrom('network.site as s')
            .innerJoin('up', (join) => join.onRef('up.parentId', '=', 's.id'))
            .selectAll('s')
            .where('s.county', '=', county),
        ),
    )
    .selectFrom('up')
    .selectAll()
    .execute();
}

export interface SiteSearch {
  readonly county: number;
  readonly kind?: SiteKind | undefined;
  readonly state?: SiteState | undefined;
  readonly parentId?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Sites by code; one more than the page holds. */
export async function searchSites(db: Db, search: SiteSearch) {
  const { county, kind, state, parentId, q, after, limit } = search;
  let query = db
    .selectFrom('network.vSite')
    .select(seen)
    .where('county', '=', county)
    .orderBy('code')
    .limit(limit + 1);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (state !== undefined) query = query.where('state', '=', state);
  if (parentId !== undefined) query = query.where('parentId', '=', parentId);
  if (after !== undefined) query = query.where('code', '>', after);
  if (q !== undefined) {
    const words = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((eb) =>
      eb.or([
        eb('code', 'ilike', words),
        eb('name', 'like', words),
        eb('nameEn', 'ilike', words),
        eb(
          'regionCode',
          'in',
          eb
            .selectFrom('regions.vRegion')
            .select('code')
            .where((region) =>
              region.or([
                region('pinyin', 'like', words.toLowerCase()),
                region('initials', 'like', words.toLowerCase()),
              ]),
            ),
        ),
      ]),
    );
  }
  return query.execute();
}

export const findBelow = (db: Db, county: number, parentId: string) =>
  db
    .selectFrom('network.vSite')
    .select(seen)
    .where('county', '=', county)
    .where('parentId', '=', parentId)
    .orderBy('code')
    .execute();

export const findSeen = (db: Db, county: number, id: string) =>
  db.selectFrom('network.vSite').select(seen).where('county', '=', county).where('id', '=', id).executeTakeFirst();
