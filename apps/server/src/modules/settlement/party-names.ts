import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#kernel/database.ts';

interface Party {
  readonly partyKind: 'organisation' | 'household';
  readonly partyId: string;
}

/** Names of organisations, and of households as they agreed to be named. */
export async function namesOf(db: Db, county: number, parties: readonly Party[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: Party['partyKind']) =>
    parties.filter(({ partyKind }) => partyKind === kind).map(({ partyId }) => partyId);
  const [organisations, households] = [idsOf('organisation'), idsOf('household')];
  const names = new Map<string, string>();
  if (organisations.length > 0) {
    const rows = await db
      .selectFrom('accounts.vOrganisation')
      .select(['id', 'name'])
      .where('id', 'in', organisations)
      .execute();
    for (const { id, name } of rows) names.set(id ?? '', name ?? '');
  }
  if (households.length > 0) {
    const rows = await db
      .selectFrom('merchants.vHousehold')
      .select(['id', 'publicName as name'])
      .where('county', '=', county)
      .where('id', 'in', households)
      .execute();
    for (const { id, name } of rows) names.set(id ?? '', name ?? '');
  }
  return names;
}

/** The codes of the households among some parties: what tells two of one family name apart. */
export async function householdCodesOf(
  db: Db,
  county: number,
  parties: readonly Party[],
): Promise<ReadonlyMap<string, string>> {
  const ids = parties.filter(({ partyKind }) => partyKind === 'household').map(({ partyId }) => partyId);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('merchants.vHousehold')
    .select(['id', 'code'])
    .where('county', '=', county)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, code }) => [id ?? '', code ?? '']));
}

/** Whether a column holds a party whose name, or whose household's code, has these letters in it. */
export const isCalled = (county: number, partyId: RawBuilder<unknown>, letters: string): RawBuilder<boolean> =>
  sql<boolean>`${partyId} in (
    select id::text from accounts.v_organisation where position(${letters} in name) > 0
    union all
    select id::text from merchants.v_household
    where county = ${county} and (position(upper(${letters}) in code) > 0 or position(${letters} in public_name) > 0))`;
