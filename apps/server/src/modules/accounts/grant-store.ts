import type { Insertable } from 'kysely';
import type { Role } from '@shanhuo/contract';
import type { Grant } from '#kernel/actor.ts';
import type { DB, Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

/** The grants of a person that hold at a moment; none until a first password has been replaced by an own one. */
export async function openGrantsOf(db: Db, personId: string, at: Date): Promise<Grant[]> {
  const rows = await db
    .selectFrom('accounts.grant')
    .select(['role', 'county', 'organisationId', 'regionCode'])
    .where('personId', '=', personId)
    .where('fromAt', '<=', at)
    .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', at)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('accounts.person as p')
            .select('p.id')
            .where('p.id', '=', personId)
            .where('p.passwordMustChange', '=', true),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

/** The same with the names of the places, for the person's own page. */
export const namedGrantsOf = (db: Db, personId: string, at: Date) =>
  db
    .selectFrom('accounts.grant as g')
    .leftJoin('accounts.organisation as o', 'o.id', 'g.organisationId')
    .leftJoin('regions.vRegion as r', 'r.code', 'g.regionCode')
    .select(['g.role', 'g.county', 'g.organisationId', 'g.regionCode', 'r.name as regionName'])
    .select(['o.name as organisationName', 'o.nameEn as organisationNameEn', 'o.kind as organisationKind'])
    .where('g.personId', '=', personId)
    .where('g.fromAt', '<=', at)
    .where((eb) => eb.or([eb('g.untilAt', 'is', null), eb('g.untilAt', '>', at)]))
    .orderBy('g.id')
    .execute();

/** Grants in one county that hold at a moment, or those that have ended by then, of the given people. */
export const countyGrantsOf = (db: Db, county: number, personIds: readonly string[], at: Date, ended: boolean) =>
  db
    .selectFrom('accounts.grant as g')
    .leftJoin('accounts.organisation as o', 'o.id', 'g.organisationId')
    .leftJoin('regions.vRegion as r', 'r.code', 'g.regionCode')
    .select(['g.id', 'g.personId', 'g.role', 'g.organisationId', 'g.regionCode', 'g.fromAt', 'g.untilAt'])
    .select(['o.name as organisationName', 'r.name as regionName'])
    .where('g.county', '=', county)
    .where('g.personId', 'in', personIds)
    .where('g.fromAt', '<=', at)
    .where((eb) => (ended ? eb('g.untilAt', '<=', at) : eb.or([eb('g.untilAt', 'is', null), eb('g.untilAt', '>', at)])))
    .orderBy('g.id')
    .execute();

export async function insertGrant(tx: Tx, row: Insertable<DB['accounts.grant']>): Promise<void> {
  await tx.insertInto('accounts.grant').values(row).execute();
}

/**
 * Holds the open grants that give a permission over the whole county until the transaction ends, so that those who end
 * them do so one after the other; `usable` where its person has a password of their own.
 */
export const holdWholeCountyGrants = (tx: Tx, county: number, roles: readonly Role[], at: Date) =>
  tx
    .selectFrom('accounts.grant as g')
    .innerJoin('accounts.person as p', 'p.id', 'g.personId')
    .select(['g.id', 'g.untilAt'])
    .select((eb) => eb('p.passwordMustChange', '=', false).as('usable'))
    .where('g.county', '=', county)
    .where('g.role', 'in', roles)
    .where('g.regionCode', '=', String(county))
    .where('g.fromAt', '<=', at)
    .where((eb) => eb.or([eb('g.untilAt', 'is', null), eb('g.untilAt', '>', at)]))
    .orderBy('g.id')
    .forUpdate('g')
    .execute();

/** Ends an open grant of the county; answers whose it was, or undefined when there was none to end. */
export async function closeGrant(tx: Tx, county: number, id: string, at: Date) {
  return tx
    .updateTable('accounts.grant')
    .set({ untilAt: at })
    .where('id', '=', id)
    .where('county', '=', county)
    .where('fromAt', '<=', at)
    .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', at)]))
    .returning(['personId', 'role', 'organisationId', 'regionCode'])
    .executeTakeFirst();
}

/** What kind of region and of organisation it is, and where the organisation is, in one query; null where unknown. */
export async function placesOf(db: Db, organisationId: string | null, regionCode: string | null) {
  return db
    .selectNoFrom((eb) => {
      const organisation = eb.selectFrom('accounts.organisation').where('id', '=', organisationId);
      return [
        organisation.select('county').as('organisationCounty'),
        organisation.select('kind').as('organisationKind'),
        eb.selectFrom('regions.vRegion').select('level').where('code', '=', regionCode).as('regionLevel'),
      ];
    })
    .executeTakeFirstOrThrow();
}
