import { Type, type Static } from 'typebox';
import { siteKinds, TimeOfDay } from '../network/shapes.ts';
import { Closed, Day, Fen, Grams, Id, Moment, Nullable, OneOf, PositiveGrams, Text } from '../shapes.ts';

export const vehicleKinds = ['van', 'truck', 'pickup', 'tricycle'] as const;
const RateFen = Type.Integer({ minimum: 0, maximum: 10_000_000 });

/** What the county says about a vehicle that drives rounds; it begins and ends its day at the centre. */
export const VehicleBody = Closed({
  plate: Text(20),
  kind: OneOf(vehicleKinds),
  payloadGrams: PositiveGrams,
  /** So many boxes find room. */
  boxes: Type.Integer({ minimum: 1, maximum: 10_000 }),
  cold: Type.Boolean(),
  perKmFen: RateFen,
  perDayFen: RateFen,
  shiftFrom: TimeOfDay,
  shiftTo: TimeOfDay,
  /** Whose it is: the scans of this organisation are its scans. */
  organisationId: Id,
  driverName: Type.Optional(Text(40)),
  inUse: Type.Boolean(),
});
export type VehicleBody = Static<typeof VehicleBody>;

export const Vehicle = Closed({
  ...VehicleBody.properties,
  id: Id,
  driverName: Nullable(Type.String()),
  organisationName: Type.String(),
});
export type Vehicle = Static<typeof Vehicle>;

/** How roads are guessed where nobody said better: the straight line, wound by so much, at such a speed. */
export const RoadSetting = Closed({
  windingPerMille: Type.Integer({ minimum: 1000, maximum: 4000 }),
  speedKmh: Type.Integer({ minimum: 5, maximum: 90 }),
  /** What a call takes beside driving. */
  stopMinutes: Type.Integer({ minimum: 1, maximum: 60 }),
});
export type RoadSetting = Static<typeof RoadSetting>;

/** A way that somebody knows, the same in both directions. */
export const KnownWayBody = Closed({
  metres: Type.Integer({ minimum: 1, maximum: 500_000 }),
  minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
});
export const KnownWay = Closed({
  ...KnownWayBody.properties,
  siteId: Id,
  siteName: Type.String(),
  otherSiteId: Id,
  otherSiteName: Type.String(),
});
export type KnownWay = Static<typeof KnownWay>;

const siteNamed = { siteId: Id, siteCode: Type.String(), siteName: Type.String(), siteKind: OneOf(siteKinds) };
const point = { lat: Nullable(Type.Number()), lon: Nullable(Type.Number()) };

/** What waits at a site to be taken to the next stop of its way. */
export const WaitingSite = Closed({
  ...siteNamed,
  ...point,
  /** True where the point was made up. */
  synthetic: Type.Boolean(),
  parcels: Type.Integer(),
  boxes: Type.Integer(),
  grams: Grams,
  /** Some of it must stay cold. */
  cold: Type.Boolean(),
  /** Where it goes; several where parcels part. */
  nextNames: Type.Array(Type.String()),
  /** Weighed in here within three days for an owner elsewhere, and not touched since: whether it was fetched nobody wrote down. */
  lots: Type.Integer(),
  lotGrams: Grams,
});
export type WaitingSite = Static<typeof WaitingSite>;

export const siteChoices = ['leave-out', 'call'] as const;
/** What the dispatcher says of a single site. */
export const SiteChoice = Closed({
  siteId: Id,
  choice: OneOf(siteChoices),
  /** Goods to be brought there from the centre; only where it is called at. */
  bringGrams: Type.Optional(Grams),
});

/** made: to be looked at · accepted: its runs are the day's · discarded: by somebody, or replaced by another. */
export const planStates = ['making', 'made', 'failed', 'accepted', 'discarded'] as const;
export type PlanState = (typeof planStates)[number];
export const planFailures = ['interrupted', 'broken'] as const;
export const leftOutReasons = [
  'asked',
  'no-point',
  'next-has-no-point',
  'no-vehicle',
  'too-much',
  'too-far',
  'no-room',
  'no-time',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export const runStates = ['planned', 'under-way', 'done'] as const;

export const RunStop = Closed({
  position: Type.Integer(),
  ...siteNamed,
  ...point,
  keeperName: Nullable(Type.String()),
  arrivesAt: Moment,
  leavesAt: Moment,
  bringGrams: Grams,
  takeParcels: Type.Integer(),
  takeGrams: Grams,
  /** Of what was taken earlier on this run. */
  setDownParcels: Type.Integer(),
  setDownGrams: Grams,
  /** On board when leaving. */
  loadGrams: Grams,
  /** When it was called at, by the scans or the driver's word that nothing was there; null while it wasn't. */
  calledAt: Nullable(Moment),
  nothing: Type.Boolean(),
  /** What this vehicle's organisation loaded here, by the scans. */
  loadedParcels: Type.Integer(),
  loadedGrams: Grams,
  /** What waits there now. */
  waitingParcels: Type.Integer(),
  waitingGrams: Grams,
});
export type RunStop = Static<typeof RunStop>;

export const Run = Closed({
  id: Id,
  planId: Id,
  day: Day,
  state: OneOf(runStates),
  plate: Type.String(),
  vehicleKind: OneOf(vehicleKinds),
  organisationId: Id,
  organisationName: Type.String(),
  driverName: Nullable(Type.String()),
  leavesAt: Moment,
  backAt: Moment,
  metres: Type.Integer(),
  costFen: Fen,
  loadedParcels: Type.Integer(),
  loadedGrams: Grams,
  /** The planned cost over what was really carried; null while nothing was. */
  fenPerKg: Nullable(Fen),
  stops: Type.Array(RunStop),
});
export type Run = Static<typeof Run>;

export const PlanRow = Closed({
  id: Id,
  day: Day,
  state: OneOf(planStates),
  failure: Nullable(OneOf(planFailures)),
  askedAt: Moment,
  askedBy: Nullable(Type.String()),
  runs: Type.Integer(),
  stops: Type.Integer(),
  leftOut: Type.Integer(),
  grams: Grams,
  metres: Type.Integer(),
  costFen: Nullable(Fen),
});
export type PlanRow = Static<typeof PlanRow>;

export const Plan = Closed({
  plan: PlanRow,
  /** While it is being made: how long it takes in all, and the best so far. */
  progress: Nullable(Closed({ seconds: Type.Integer(), bestFen: Nullable(Fen), missing: Nullable(Type.Integer()) })),
  roads: RoadSetting,
  /** Pieces of road driven, and how many of them somebody knew; the rest is guessed. */
  legs: Nullable(Type.Integer()),
  knownLegs: Nullable(Type.Integer()),
  centre: Closed({ name: Type.String(), ...point }),
  runs: Type.Array(Run),
  leftOut: Type.Array(
    Closed({
      ...siteNamed,
      ...point,
      reason: OneOf(leftOutReasons),
      parcels: Type.Integer(),
      grams: Grams,
    }),
  ),
  /** The trunk routes of the day by the same guess; null where one can't be reckoned. */
  fixedRoutes: Nullable(
    Closed({ routes: Type.Integer(), metres: Type.Integer(), costFen: Fen, sites: Type.Integer() }),
  ),
  /** Whether somebody may still discard or replace it: until the first call. */
  isOpen: Type.Boolean(),
});
export type Plan = Static<typeof Plan>;
