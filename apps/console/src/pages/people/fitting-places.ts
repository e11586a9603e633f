import type { Role } from '@shanhuo/contract';
import { fitsOrganisation, fitsRegion, type OrganisationKind } from '@shanhuo/contract/accounts/index';
import type { RegionLevel } from '@shanhuo/contract/regions/shapes';

/** A region or an organisation to choose, as `region:…` or `organisation:…`. */
export type Place = {
  readonly value: string;
  readonly label: string;
} & ({ readonly level: RegionLevel } | { readonly kind: OrganisationKind });

/** Those of the places where a role can be given; the server judges by the same table. */
export const fittingPlaces = (role: Role, places: readonly Place[]): Place[] =>
  places.filter((place) => ('level' in place ? fitsRegion(role, place.level) : fitsOrganisation(role, place.kind)));
