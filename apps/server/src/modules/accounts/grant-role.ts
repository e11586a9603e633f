import type { Role } from '@shanhuo/contract';
import { fitsOrganisation, fitsRegion, type OrganisationKind } from '@shanhuo/contract/accounts/index';
import type { RegionLevel } from '@shanhuo/contract/regions/shapes';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { forgetGrants } from './grants-cache.ts';
import { insertGrant, placesOf } from './grant-store.ts';
import { findPerson } from './person-store.ts';

export interface GrantRole {
  readonly id?: string;
  readonly county: number;
  readonly personId: string;
  readonly role: Role;
  /** Exactly one of the two says where. */
  readonly organisationId?: string | null;
  readonly regionCode?: string | null;
  /** Without one the grant holds from now on. */
  readonly untilAt?: Date | null;
}

/**
 * Gives a person a role at one organisation, or in a region of the county and all below it. Refuses
 * `grant.place-missing`, `person.unknown`, `organisation.unknown` (also one of another county, unless it is an eastern
 * one that buys here), `region.unknown`, and `grant.place-unfit` where the role has no work there.
 */
export async function grantRole(tx: Tx, actor: Actor, command: GrantRole): Promise<{ readonly id: string }> {
  const { id = newId(), county, personId, role, organisationId = null, regionCode = null, untilAt = null } = command;
  mustHold(actor, 'accounts.grant', { county, regionCode: regionCode ?? String(county) });
  refuseUnless((organisationId === null) !== (regionCode === null), 'grant.place-missing');
  refuseUnless((await findPerson(tx, personId)) !== undefined, 'person.unknown');
  const { organisationCounty, organisationKind, regionLevel } = await placesOf(tx, organisationId, regionCode);
  if (organisationId !== null) {
    refuseUnless(mayHold(role, organisationCounty, county), 'organisation.unknown');
    refuseUnless(fitsOrganisation(role, organisationKind as OrganisationKind), 'grant.place-unfit');
  }
  if (regionCode !== null) {
    refuseUnless(regionLevel !== null && regionCode.startsWith(String(county)), 'region.unknown');
    refuseUnless(fitsRegion(role, regionLevel as RegionLevel), 'grant.place-unfit');
  }
  await insertGrant(tx, { id, county, personId, role, organisationId, regionCode, fromAt: actor.at, untilAt });
  forgetGrants(tx, personId);
  const detail = { personId, role, organisationId, regionCode };
  note(tx, actor, { county, action: 'accounts.grant-role', subject: 'grant', subjectId: id, detail });
  return { id };
}

/** A buyer of the paired county buys for an organisation that lies elsewhere; everybody else works at home. */
const mayHold = (role: Role, organisationCounty: number | null, county: number): boolean =>
  organisationCounty === county || (organisationCounty !== null && (role === 'buyer' || role === 'east-team'));
