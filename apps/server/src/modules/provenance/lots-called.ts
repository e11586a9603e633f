import type { Db } from '#kernel/database.ts';

/** Codes of lots, by id. */
export async function lotCodesOf(db: Db, county: number, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('quality.vLot')
    .select(['id', 'code'])
    .where('county', '=', county)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, code }) => [id ?? '', code ?? '']));
}
