import type { Db } from '#kernel/database.ts';

/** What households were told at the scales that they get of a sale, per mille, by the lot that was weighed. */
export async function sharesTold(
  db: Db,
  county: number,
  lotIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (lotIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('collection.entry')
    .select(['lotId', 'householdPerMille'])
    .where('county', '=', county)
    .where('lotId', 'in', [...new Set(lotIds)])
    .where('state', '=', 'valid')
    .execute();
  return new Map(
    rows.flatMap(({ lotId, householdPerMille }) => (householdPerMille === null ? [] : [[lotId, householdPerMille]])),
  );
}
