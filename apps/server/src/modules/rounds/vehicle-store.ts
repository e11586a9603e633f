import type { Insertable } from 'kysely';
import type { Vehicle } from '@shanhuo/contract/rounds/index';
import { isUniqueViolation, type DB, type Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

/** Puts a vehicle in or changes it; false when another one has its plate. */
export async function keepVehicle(tx: Tx, row: Insertable<DB['rounds.vehicle']>): Promise<boolean> {
  const taken = await tx
    .selectFrom('rounds.vehicle')
    .select('id')
    .where('county', '=', row.county)
    .where('plate', '=', row.plate)
    .where('id', '<>', row.id)
    .executeTakeFirst();
  if (taken !== undefined) return false;
  try {
    const { county: _, id: __, ...change } = row;
    await tx
      .insertInto('rounds.vehicle')
      .values(row)
      .onConflict((conflict) => conflict.columns(['county', 'id']).doUpdateSet(change))
      .execute();
    return true;
  } catch (error) {
    // Two who give the same plate at once.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Vehicles of the county by plate: all, one, or those in use. */
export async function findVehicles(
  db: Db,
  county: number,
  { id, inUse }: { readonly id?: string; readonly inUse?: boolean } = {},
): Promise<Vehicle[]> {
  let query = db
    .selectFrom('rounds.vehicle as v')
    .innerJoin('accounts.vOrganisation as o', 'o.id', 'v.organisationId')
    .select(['v.id', 'v.plate', 'v.kind', 'v.payloadGrams', 'v.boxes', 'v.cold', 'v.perKmFen', 'v.perDayFen'])
    .select(['v.shiftFrom', 'v.shiftTo', 'v.organisationId', 'v.driverName', 'v.inUse', 'o.name as organisationName'])
    .where('v.county', '=', county)
    .orderBy('v.plate');
  if (id !== undefined) query = query.where('v.id', '=', id);
  if (inUse !== undefined) query = query.where('v.inUse', '=', inUse);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as Vehicle['kind'],
    organisationName: row.organisationName ?? '',
  }));
}
