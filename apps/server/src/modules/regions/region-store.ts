import { sql, type Insertable } from 'kysely';
import type { Pairing, Region, RegionLevel, RegionName } from '@shanhuo/contract/regions/index';
import type { DB, Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

const columns = [
  'code',
  'level',
  'parent',
  'name',
  'nameEn',
  'shortName',
  'pinyin',
  'initials',
  'lat',
  'lon',
  'accuracyKm',
  'synthetic',
] as const;

// PostgreSQL takes 65,535 parameters a statement; the register of one county already has hundreds of rows.
const CHUNK = 2000;

export async function upsertRegions(tx: Tx, rows: readonly Insertable<DB['regions.region']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await tx
      .insertInto('regions.region')
      .values(rows.slice(from, from + CHUNK))
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          level: eb.ref('excluded.level'),
          parent: eb.ref('excluded.parent'),
          name: eb.ref('excluded.name'),
          nameEn: eb.ref('excluded.nameEn'),
          shortName: eb.ref('excluded.shortName'),
          pinyin: eb.ref('excluded.pinyin'),
          initials: eb.ref('excluded.initials'),
          lat: eb.ref('excluded.lat'),
          lon: eb.ref('excluded.lon'),
          accuracyKm: eb.ref('excluded.accuracyKm'),
          synthetic: eb.ref('excluded.synthetic'),
        })),
      )
      .execute();
  }
}

/** Lays in what isn't there yet; parents stand before their children, also across the statements. */
export async function insertMissing(tx: Tx, rows: readonly Insertable<DB['regions.region']>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await tx
      .insertInto('regions.region')
      .values(rows.slice(from, from + CHUNK))
      .onConflict((conflict) => conflict.column('code').doNothing())
      .execute();
  }
}

/** The codes of all provinces, prefectures and counties that the register has. */
export async function knownToCounties(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('regions.region')
    .select('code')
    .where('level', 'in', ['province', 'prefecture', 'county'])
    .execute();
  return new Set(rows.map(({ code }) => code));
}

/** The names of all provinces, prefectures and counties, by code. */
export const namesToCounties = async (db: Db): Promise<RegionName[]> =>
  db
    .selectFrom('regions.region')
    .select(['code', 'name', 'shortName'])
    .where('level', 'in', ['province', 'prefecture', 'county'])
    .orderBy('code')
    .execute();

export async function upsertAliases(tx: Tx, rows: readonly Insertable<DB['regions.regionAlias']>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('regions.regionAlias')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['alias', 'code']).doUpdateSet((eb) => ({ note: eb.ref('excluded.note') })),
    )
    .execute();
}

export async function upsertPairings(tx: Tx, rows: readonly Insertable<DB['regions.pairing']>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('regions.pairing')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        fromDay: eb.ref('excluded.fromDay'),
        toDay: eb.ref('excluded.toDay'),
        name: eb.ref('excluded.name'),
        nameEn: eb.ref('excluded.nameEn'),
        note: eb.ref('excluded.note'),
        noteEn: eb.ref('excluded.noteEn'),
      })),
    )
    .execute();
}

export async function findRegions(db: Db, codes: readonly string[]): Promise<Region[]> {
  const rows = await db.selectFrom('regions.region').select(columns).where('code', 'in', codes).execute();
  return rows.map(asRegion);
}

export interface RegionSearch {
  readonly parent?: string | undefined;
  readonly level?: RegionLevel | undefined;
  readonly q?: string | undefined;
}

const SEARCH_LIMIT = 500;

/** Children of a parent, or what a search finds below it; without either, the provinces. */
export async function searchRegions(db: Db, { parent, level, q }: RegionSearch): Promise<Region[]> {
  let query = db.selectFrom('regions.region').select(columns).orderBy('code').limit(SEARCH_LIMIT);
  if (level !== undefined) query = query.where('level', '=', level);
  if (q === undefined) {
    query = parent === undefined ? query : query.where('parent', '=', parent);
    if (parent === undefined && level === undefined) query = query.where('parent', 'is', null);
  } else {
    const words = `%${escapeLike(q.toLowerCase())}%`;
    if (parent !== undefined) query = query.where('code', 'like', `${belowPrefix(parent)}%`);
    query = query.where((eb) =>
      eb.or([
        eb('name', 'like', words),
        eb('pinyin', 'like', words),
        eb('initials', 'like', words),
        eb.exists(
          eb
            .selectFrom('regions.regionAlias as a')
            .select(sql<number>`1`.as('one'))
            .whereRef('a.code', '=', 'regions.region.code')
            .where('a.alias', 'like', words),
        ),
      ]),
    );
  }
  return (await query.execute()).map(asRegion);
}

/** What every code below a region begins with: 420000 → 42, 422800 → 4228, 422826105 → itself. */
export const belowPrefix = (code: string): string => (code.length === 6 ? code.replace(/(00){1,2}$/, '') : code);

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** The pairing that is open on a day, whichever side the county is on. */
export async function findPairing(db: Db, county: number, day: string): Promise<Pairing | undefined> {
  const row = await db
    .selectFrom('regions.pairing as p')
    .innerJoin('regions.region as e', (join) => join.on('e.code', '=', sql<string>`p.east_county::text`))
    .innerJoin('regions.region as w', (join) => join.on('w.code', '=', sql<string>`p.west_county::text`))
    .select([
      'p.id',
      'p.name',
      'p.nameEn',
      'p.fromDay',
      'p.toDay',
      'p.note',
      'p.noteEn',
      'p.eastCounty',
      'p.westCounty',
    ])
    .select(['e.name as eastName', 'e.nameEn as eastNameEn', 'w.name as westName', 'w.nameEn as westNameEn'])
    .where((eb) => eb.or([eb('p.eastCounty', '=', county), eb('p.westCounty', '=', county)]))
    .where('p.fromDay', '<=', day)
    .where((eb) => eb.or([eb('p.toDay', 'is', null), eb('p.toDay', '>=', day)]))
    .orderBy('p.fromDay', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { eastCounty, westCounty, eastName, eastNameEn, westName, westNameEn, ...pairing } = row;
  return {
    ...pairing,
    east: { county: eastCounty, name: eastName, nameEn: eastNameEn },
    west: { county: westCounty, name: westName, nameEn: westNameEn },
  };
}

const asRegion = (row: Omit<Region, 'level'> & { readonly level: string }): Region => ({
  ...row,
  level: row.level as RegionLevel,
});
