import { permissions, roleGives, type Role } from '@shanhuo/contract';
import type { DemoAccount, Me, OrganisationKind, OrganisationName, PersonRow } from '@shanhuo/contract/accounts/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { maskPhone } from '#kernel/masking.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { countyGrantsOf, namedGrantsOf } from './grant-store.ts';
import { findOrganisation, pageOfOrganisations } from './organisation-store.ts';
import { findDemoAccounts, findNames, findPerson, searchPeople } from './person-store.ts';
import { openPhone } from './phone.ts';

/** The names of people by id, for lists that show who did something; unknown ids are left out. One query. */
export async function nameOfPerson(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await findNames(db, [...new Set(ids)])).map(({ id, name }) => [id, name]));
}

export interface OrganisationFacts {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly county: number;
  readonly regionCode: string | null;
  readonly fictional: boolean;
  readonly active: boolean;
}

/** One organisation of the register, or undefined. */
export async function organisationOf(db: Db, id: string): Promise<OrganisationFacts | undefined> {
  const row = await findOrganisation(db, id);
  return row && { ...row, kind: row.kind as OrganisationKind };
}

/** Who is signed in, for the faces. */
export async function meOf(db: Db, actor: Actor): Promise<Me> {
  const person = actor.personId === null ? undefined : await findPerson(db, actor.personId);
  if (person === undefined) return { person: null, grants: [], permissions: [] };
  const { id, name, nameEn, login, secondFactorOn, passwordMustChange } = person;
  const grants = passwordMustChange ? [] : await namedGrantsOf(db, id, actor.at);
  return {
    person: { id, name, nameEn, login, secondFactorOn, passwordMustChange },
    grants: grants.map((grant) => ({
      role: grant.role as Role,
      county: grant.county,
      organisation:
        grant.organisationId === null
          ? null
          : {
              id: grant.organisationId,
              name: grant.organisationName ?? '',
              nameEn: grant.organisationNameEn,
              kind: grant.organisationKind as OrganisationKind,
            },
      regionCode: grant.regionCode,
      regionName: grant.regionName,
    })),
    permissions: permissions.filter((permission) => grants.some(({ role }) => roleGives(role as Role, permission))),
  };
}

/** People who hold a grant in the county with those they hold; former ones with those they held. By login. */
export async function listPeople(
  db: Db,
  actor: Actor,
  { county, q, former = false, cursor, limit = 50 }: ListPeople,
  cipher: FieldCipher,
): Promise<{ items: PersonRow[]; next: string | null }> {
  mustHold(actor, 'accounts.see-people', { county, regionCode: String(county) });
  const rows = await searchPeople(db, { county, q, after: decodeCursor(cursor, 1), limit, at: actor.at, former });
  const { items, next } = pageOf(rows, limit, ({ login }) => [login]);
  const ids = items.map(({ id }) => id);
  const grants = ids.length === 0 ? [] : await countyGrantsOf(db, county, ids, actor.at, former);
  return {
    next,
    items: items.map(({ phoneSealed, ...person }) => ({
      ...person,
      phone: phoneSealed === null ? null : maskPhone(openPhone(cipher, phoneSealed)),
      grants: grants
        .filter(({ personId }) => personId === person.id)
        .map((grant) => ({
          id: grant.id,
          role: grant.role as Role,
          organisationId: grant.organisationId,
          organisationName: grant.organisationName,
          regionCode: grant.regionCode,
          regionName: grant.regionName,
          fromAt: grant.fromAt.toISOString(),
          untilAt: grant.untilAt?.toISOString() ?? null,
        })),
    })),
  };
}

export interface ListPeople {
  readonly county: number;
  readonly q?: string | undefined;
  readonly former?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Organisations where a role can be given in the county. */
export async function listOrganisations(
  db: Db,
  actor: Actor,
  { county, cursor, limit = 50 }: ListOrganisations,
): Promise<{ items: OrganisationName[]; next: string | null }> {
  mustHold(actor, 'accounts.grant', { county, regionCode: String(county) });
  const [after] = decodeCursor(cursor, 1) ?? [];
  const rows = await pageOfOrganisations(db, county, after === undefined ? null : String(after), limit);
  const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
  return { next, items: items.map((row) => ({ ...row, kind: row.kind as OrganisationKind })) };
}

interface ListOrganisations {
  readonly county: number;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** The people of the sample, empty unless it was loaded with passwords everybody may know. */
export async function listDemoAccounts(db: Db): Promise<DemoAccount[]> {
  const rows = await findDemoAccounts(db);
  return rows.map((row) => ({ ...row, roles: row.roles as Role[], face: row.face as DemoAccount['face'] }));
}
