import { Type, type Static } from 'typebox';
import { MaskedBankAccount } from '../accounts/bank-account.ts';
import { RegionCode } from '../regions/shapes.ts';
import { Closed, Grams, Id, Nullable, OneOf, Text } from '../shapes.ts';

export const siteKinds = ['county-centre', 'cold-store', 'township-hub', 'village-station'] as const;
export type SiteKind = (typeof siteKinds)[number];
/** What stands above what: a village station below a hub, hubs and cold stores below the county's centre. */
export const parentKinds: Readonly<Record<SiteKind, readonly SiteKind[]>> = {
  'county-centre': [],
  'cold-store': ['county-centre'],
  'township-hub': ['county-centre'],
  // A village beside the county seat may belong to the centre directly.
  'village-station': ['township-hub', 'county-centre'],
};
export const siteStates = ['planned', 'active', 'paused', 'closed'] as const;
export type SiteState = (typeof siteStates)[number];
export const connectivities = ['fibre-and-4g', '4g-only', 'intermittent', 'power-cuts'] as const;
export type Connectivity = (typeof connectivities)[number];

export const SiteCode = Type.String({ pattern: '^[A-Z0-9-]{2,20}$' });
/** County time, HH:mm. */
export const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

/** What the county says about a site. */
export const SiteBody = Closed({
  code: SiteCode,
  kind: OneOf(siteKinds),
  name: Text(60),
  nameEn: Type.Optional(Text(100)),
  regionCode: RegionCode,
  parentId: Type.Optional(Id),
  keeperName: Type.Optional(Text(40)),
  lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  state: OneOf(siteStates),
  transportAgreement: Type.Boolean(),
  connectivity: OneOf(connectivities),
  coldBox: Type.Boolean(),
});
export type SiteBody = Static<typeof SiteBody>;

const siteFields = {
  id: Id,
  code: Type.String(),
  kind: OneOf(siteKinds),
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  regionCode: Type.String(),
  regionName: Type.String(),
  parentId: Nullable(Id),
  lat: Nullable(Type.Number()),
  lon: Nullable(Type.Number()),
  /** True where the point was made up. */
  synthetic: Type.Boolean(),
  state: OneOf(siteStates),
  transportAgreement: Type.Boolean(),
  connectivity: OneOf(connectivities),
  coldBox: Type.Boolean(),
};
export const Site = Closed(siteFields);
export type Site = Static<typeof Site>;

/** A station as somebody with cash in hand looks for it: its name and where it is, nothing of its keeper or its goods. */
export const CashStation = Closed({
  id: Id,
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  /** Its township; null for a station that the register knows by its county only. */
  township: Nullable(Closed({ code: Type.String(), name: Type.String(), nameEn: Nullable(Type.String()) })),
  village: Nullable(Closed({ name: Type.String(), nameEn: Nullable(Type.String()) })),
});
export type CashStation = Static<typeof CashStation>;

export const SiteDetail = Closed({
  ...siteFields,
  parentName: Nullable(Type.String()),
  keeperName: Nullable(Type.String()),
  capacityGrams: Nullable(Grams),
  /** Null without one, and for readers who look after neither the network nor the county's money. */
  bankAccount: Nullable(MaskedBankAccount),
  below: Type.Array(Site),
});
export type SiteDetail = Static<typeof SiteDetail>;

/** A route in want of a road pauses; one that is driven no more is closed, and its parcels keep their past. */
export const routeStates = ['active', 'paused', 'closed'] as const;
export type RouteState = (typeof routeStates)[number];
/** 1 = Monday. */
const Weekday = Type.Integer({ minimum: 1, maximum: 7 });

/** What the county says about a trunk route: it begins at the centre, calls at its stops in order and comes back. */
export const RouteBody = Closed({
  code: SiteCode,
  name: Text(60),
  nameEn: Type.Optional(Text(100)),
  carrierId: Type.Optional(Id),
  weekdays: Type.Array(Weekday, { minItems: 1, maxItems: 7, uniqueItems: true }),
  backAt: Type.Optional(TimeOfDay),
  state: OneOf(routeStates),
  stops: Type.Array(Closed({ siteId: Id, arrivesAt: Type.Optional(TimeOfDay) }), { minItems: 1, maxItems: 60 }),
});
export type RouteBody = Static<typeof RouteBody>;

export const Route = Closed({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  carrierId: Nullable(Id),
  carrierName: Nullable(Type.String()),
  weekdays: Type.Array(Weekday),
  backAt: Nullable(TimeOfDay),
  state: OneOf(routeStates),
  stops: Type.Array(
    Closed({
      seq: Type.Integer(),
      siteId: Id,
      siteCode: Type.String(),
      siteName: Type.String(),
      lat: Nullable(Type.Number()),
      lon: Nullable(Type.Number()),
      arrivesAt: Nullable(TimeOfDay),
    }),
  ),
});
export type Route = Static<typeof Route>;
