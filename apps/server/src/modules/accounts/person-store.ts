import { sql, type Insertable } from 'kysely';
import type { DB, Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';

export async function insertPerson(tx: Tx, row: Insertable<DB['accounts.person']>): Promise<boolean> {
  const inserted = await tx
    .insertInto('accounts.person')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Who stands in the way of a new person: somebody with the same login or the same phone. */
export const findTwin = (db: Db, login: string, phoneBlind: string | null) =>
  db
    .selectFrom('accounts.person')
    .select(['id', 'name', 'login'])
    .where((eb) => eb.or([eb('login', '=', login), eb('phoneBlind', '=', phoneBlind)]))
    .orderBy((eb) => eb('login', '=', login), 'desc')
    .executeTakeFirstOrThrow();

export async function insertPassword(tx: Tx, row: Insertable<DB['accounts.credential']>): Promise<void> {
  await tx.insertInto('accounts.credential').values(row).execute();
}

/** Puts a password in place of the old one, or gives a first one; every session of the person ends. */
export async function replacePassword(tx: Tx, row: Insertable<DB['accounts.credential']>): Promise<void> {
  await tx.deleteFrom('accounts.credential').where('personId', '=', row.personId).execute();
  await insertPassword(tx, row);
  await tx.deleteFrom('accounts.session').where('personId', '=', row.personId).execute();
}

/** From now on the password alone opens the account; no row is left of what the authenticator knew. */
export async function dropSecondFactor(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('accounts.secondFactor').where('personId', '=', personId).execute();
  await tx.updateTable('accounts.person').set({ secondFactorOn: false }).where('id', '=', personId).execute();
}

export async function setPasswordMustChange(tx: Tx, personId: string, passwordMustChange: boolean): Promise<void> {
  await tx.updateTable('accounts.person').set({ passwordMustChange }).where('id', '=', personId).execute();
}

/** Counties in which a person holds a grant at a moment. */
export async function countiesOf(db: Db, personId: string, at: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('accounts.grant')
    .select('county')
    .distinct()
    .where('personId', '=', personId)
    .where('fromAt', '<=', at)
    .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', at)]))
    .execute();
  return rows.map(({ county }) => county);
}

/** Whether a person stands on the county's list: they hold a grant there, or held one. */
export async function isListedIn(db: Db, county: number, personId: string): Promise<boolean> {
  const grant = await db
    .selectFrom('accounts.grant')
    .select('id')
    .where('county', '=', county)
    .where('personId', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return grant !== undefined;
}

export const findPerson = (db: Db, id: string) =>
  db
    .selectFrom('accounts.person')
    .select(['id', 'name', 'nameEn', 'login', 'secondFactorOn', 'phoneSealed', 'passwordMustChange'])
    .where('id', '=', id)
    .executeTakeFirst();

export const findByPhone = (db: Db, phoneBlind: string) =>
  db.selectFrom('accounts.person').select(['id', 'login']).where('phoneBlind', '=', phoneBlind).executeTakeFirst();

export const findNames = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('accounts.person').select(['id', 'name', 'nameEn']).where('id', 'in', ids).execute();

export interface PeopleSearch {
  readonly county: number;
  readonly q?: string | undefined;
  readonly after: readonly (string | number)[] | null;
  readonly limit: number;
  readonly at: Date;
  readonly former: boolean;
}

/**
 * People with an open grant in the county, or those who held one and hold none any more, by login; one more than the page
 * holds.
 */
export async function searchPeople(db: Db, { county, q, after, limit, at, former }: PeopleSearch) {
  let query = db
    .selectFrom('accounts.person as p')
    .select(['p.id', 'p.name', 'p.login', 'p.phoneSealed', 'p.secondFactorOn', 'p.passwordMustChange'])
    .where((eb) => {
      const begun = eb
        .selectFrom('accounts.grant as g')
        .select(sql<number>`1`.as('one'))
        .whereRef('g.personId', '=', 'p.id')
        .where('g.county', '=', county)
        .where('g.fromAt', '<=', at);
      const holdsOne = eb.exists(
        begun.where((open) => open.or([open('g.untilAt', 'is', null), open('g.untilAt', '>', at)])),
      );
      return former ? eb.and([eb.exists(begun), eb.not(holdsOne)]) : holdsOne;
    })
    .orderBy('p.login')
    .limit(limit + 1);
  if (after !== null) query = query.where('p.login', '>', String(after[0]));
  if (q !== undefined) {
    const words = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((eb) => eb.or([eb('p.name', 'like', words), eb('p.login', 'ilike', words)]));
  }
  return query.execute();
}

export async function upsertDemoAccounts(tx: Tx, rows: readonly Insertable<DB['accounts.demoAccount']>[]) {
  await tx.deleteFrom('accounts.demoAccount').execute();
  if (rows.length > 0) {
    await tx
      .insertInto('accounts.demoAccount')
      .values([...rows])
      .execute();
  }
}

/** The demo people with the roles of their open grants, in the order of the sample. */
export const findDemoAccounts = (db: Db) =>
  db
    .selectFrom('accounts.demoAccount as d')
    .innerJoin('accounts.person as p', 'p.id', 'd.personId')
    .leftJoin('accounts.grant as g', 'g.personId', 'd.personId')
    .select([
      'p.login',
      'p.name',
      'p.nameEn',
      'd.password',
      'd.roleName',
      'd.roleNameEn',
      'd.face',
      'd.task',
      'd.taskEn',
    ])
    .select(sql<string[]>`coalesce(array_agg(distinct g.role) filter (where g.role is not null), '{}')`.as('roles'))
    .groupBy(['p.id', 'd.personId'])
    .orderBy('d.sort')
    .execute();
