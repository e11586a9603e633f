import { Type, type Static } from 'typebox';
import { permissions, roleNames } from '../permissions.ts';
import { Closed, Id, Moment, Nullable, OneOf } from '../shapes.ts';

export const organisationKinds = [
  'county-office',
  'centre',
  'cold-store',
  'hub',
  'station',
  'cooperative',
  'family-farm',
  'firm',
  'workshop',
  'household',
  'carrier',
  'east-organisation',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const Phone = Type.String({ pattern: '^1\\d{10}$' });
/** Six digits from an authenticator or a longer backup code; one that stops short is simply wrong. */
export const OneTimeCode = Type.String({ pattern: '^[0-9A-Za-z-]{1,20}$' });

export const OrganisationName = Closed({
  id: Id,
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  kind: OneOf(organisationKinds),
});
export type OrganisationName = Static<typeof OrganisationName>;

export const MyGrant = Closed({
  role: OneOf(roleNames),
  county: Type.Integer(),
  /** Where: one organisation, or a region and all below it. */
  organisation: Nullable(OrganisationName),
  regionCode: Nullable(Type.String()),
  regionName: Nullable(Type.String()),
});
export type MyGrant = Static<typeof MyGrant>;

export const Me = Closed({
  /** Null for somebody who did not sign in. */
  person: Nullable(
    Closed({
      id: Id,
      name: Type.String(),
      nameEn: Nullable(Type.String()),
      login: Type.String(),
      secondFactorOn: Type.Boolean(),
      /** A first password came from somebody else: nothing opens until the person has set their own. */
      passwordMustChange: Type.Boolean(),
    }),
  ),
  grants: Type.Array(MyGrant),
  /** Everything the grants allow somewhere; a face shows its pages by it. */
  permissions: Type.Array(OneOf(permissions)),
});
export type Me = Static<typeof Me>;

/** `second-factor`: the password was right, a one-time code is still wanted. */
export const SignedIn = Closed({ state: OneOf(['signed-in', 'second-factor']) });
export type SignedIn = Static<typeof SignedIn>;

export const DemoAccount = Closed({
  login: Type.String(),
  password: Type.String(),
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  roles: Type.Array(OneOf(roleNames)),
  roleName: Type.String(),
  roleNameEn: Type.String(),
  face: OneOf(['shop', 'station', 'console']),
  /** What to try with it. */
  task: Type.String(),
  taskEn: Type.String(),
});
export type DemoAccount = Static<typeof DemoAccount>;

export const PersonRow = Closed({
  id: Id,
  name: Type.String(),
  login: Type.String(),
  /** Masked; null without a phone. */
  phone: Nullable(Type.String()),
  secondFactorOn: Type.Boolean(),
  /** Has not signed in yet with a password of their own. */
  passwordMustChange: Type.Boolean(),
  grants: Type.Array(
    Closed({
      id: Id,
      role: OneOf(roleNames),
      organisationId: Nullable(Id),
      organisationName: Nullable(Type.String()),
      regionCode: Nullable(Type.String()),
      regionName: Nullable(Type.String()),
      fromAt: Moment,
      untilAt: Nullable(Moment),
    }),
  ),
});
export type PersonRow = Static<typeof PersonRow>;
