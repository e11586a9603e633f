import type { Role } from '../permissions.ts';
import type { RegionLevel } from '../regions/shapes.ts';
import type { OrganisationKind } from './shapes.ts';

interface RolePlaces {
  readonly regions: readonly RegionLevel[];
  readonly organisations: readonly OrganisationKind[];
}

/** The work of an office: it is done for the whole county or not at all. */
const wholeCounty: RolePlaces = { regions: ['county'], organisations: [] };

/** Where each role can be given; anywhere else its permissions would reach too far, or nowhere. */
export const rolePlaces: Readonly<Record<Role, RolePlaces>> = {
  'station-keeper': { regions: [], organisations: ['station'] },
  'hub-clerk': { regions: [], organisations: ['hub', 'centre', 'cold-store'] },
  // Vans belong to a carrier, to whoever ships their own goods, or to the centre.
  driver: { regions: [], organisations: ['carrier', 'firm', 'cooperative', 'centre'] },
  // Whoever sells: a partner store of the east and a family that sells what it grew, too.
  'merchant-clerk': {
    regions: [],
    organisations: ['cooperative', 'family-farm', 'firm', 'workshop', 'household', 'east-organisation'],
  },
  'centre-operator': wholeCounty,
  'county-officer': wholeCounty,
  'township-cadre': { regions: ['township'], organisations: [] },
  'settlement-clerk': wholeCounty,
  regulator: wholeCounty,
  auditor: wholeCounty,
  'east-team': { regions: ['county'], organisations: ['east-organisation'] },
  buyer: { regions: [], organisations: ['east-organisation', 'county-office', 'firm'] },
};

/** Whether a role can be given at an organisation of that kind. */
export const fitsOrganisation = (role: Role, kind: OrganisationKind): boolean =>
  rolePlaces[role].organisations.includes(kind);

/** Whether a role can be given in a region of that level and all below it. */
export const fitsRegion = (role: Role, level: RegionLevel): boolean => rolePlaces[role].regions.includes(level);
