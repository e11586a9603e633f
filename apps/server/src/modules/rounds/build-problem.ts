import { plainStop, plainVehicle, type Problem, type Stop, type VehicleType } from '@shanhuo/planner';
import type { KnownWay, LeftOutReason, RoadSetting, Vehicle } from '@shanhuo/contract/rounds/index';
import { distancesOf, type Distances, type Point } from './distances.ts';
import type { SitePoint, Waiting } from './waiting.ts';

/** What the dispatcher said of a site. */
export interface Wish {
  readonly siteId: string;
  readonly choice: 'leave-out' | 'call';
  readonly bringGrams: number;
}

/** Everything a plan is made of, as it was when it was asked for. */
export interface PlanInput {
  readonly day: string;
  /** Seconds of the day before which nobody leaves. */
  readonly earliest: number;
  readonly centreId: string;
  readonly vehicles: readonly Vehicle[];
  readonly sites: readonly SitePoint[];
  readonly waiting: readonly Waiting[];
  readonly wishes: readonly Wish[];
  readonly roads: RoadSetting;
  readonly ways: readonly KnownWay[];
}

/** What a stop of the problem is for. */
export interface Errand {
  readonly what: 'take' | 'set-down' | 'call';
  readonly siteId: string;
  /** Index into the points. */
  readonly place: number;
  readonly parcels: number;
  readonly grams: number;
}

export interface LeftOut {
  readonly siteId: string;
  readonly reason: LeftOutReason;
  readonly parcels: number;
  readonly grams: number;
}

export interface BuiltProblem {
  readonly problem: Problem;
  /** Of each stop of the problem, in its order. */
  readonly errands: readonly Errand[];
  /** Of each vehicle of the problem, in its order. */
  readonly vehicles: readonly Vehicle[];
  readonly points: readonly Point[];
  readonly isKnown: Distances['isKnown'];
  readonly metres: Distances['metres'];
  /** What could not be asked of the planner. */
  readonly leftOut: readonly LeftOut[];
}

/** Setting down at a hub, beside what else is done there. */
const SET_DOWN_SECONDS = 60;
/** A thousand thousand yuan in thousandths of a fen: dearer than any way to fetch it, so that only what must wait does. */
export const DEAR = 100_000_000_000;

export const secondsOf = (time: string): number =>
  time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 60;

/** Whether a vehicle has any of its shift left. */
export const mayGo = ({ shiftTo, inUse }: Vehicle, earliest: number): boolean => inUse && secondsOf(shiftTo) > earliest;

/**
 * The planner's problem: metres, seconds of the day, thousandths of a fen, loads in grams and boxes. A parcel is taken from
 * where it lies to the next stop of its way, so that no hub is passed over: to the centre, which every vehicle comes back to,
 * or to a hub that the same vehicle calls at later. What must be called at is; everything else as the fleet allows.
 */
export function buildProblem(input: PlanInput): BuiltProblem {
  const { sites, vehicles, earliest } = input;
  const points = sites.flatMap(({ siteId: id, lat, lon }) => (lat === null || lon === null ? [] : { id, lat, lon }));
  const needed = new Set([input.centreId, ...input.waiting.flatMap(({ siteId, nextId }) => [siteId, nextId])]);
  for (const { siteId } of input.wishes) needed.add(siteId);
  const placed = [
    ...points.filter(({ id }) => id === input.centreId),
    ...points.filter(({ id }) => id !== input.centreId && needed.has(id)),
  ];
  const { isKnown, metres, ...profile } = distancesOf(placed, input.roads, input.ways);
  const { stops, errands, leftOut } = stopsOf(input, new Map(placed.map(({ id }, index) => [id, index])));
  const going = vehicles.filter((vehicle) => mayGo(vehicle, earliest));
  return {
    problem: {
      name: input.day,
      profiles: [profile],
      locations: placed.map(({ id, lat, lon }) => ({ id, x: lon, y: lat })),
      days: 1,
      stops,
      vehicles: going.map((vehicle) => typeOf(vehicle, earliest)),
      groups: [],
    },
    errands,
    vehicles: going,
    points: placed,
    isKnown,
    metres,
    leftOut,
  };
}

const typeOf = (vehicle: Vehicle, earliest: number): VehicleType => ({
  ...plainVehicle(vehicle.id, 1, 0),
  capacity: [vehicle.payloadGrams, vehicle.boxes],
  fixedCost: vehicle.perDayFen * 1000,
  // A fen for a kilometre is a thousandth of a fen for a metre.
  costPerDistance: vehicle.perKmFen,
  shift: { from: Math.max(secondsOf(vehicle.shiftFrom), earliest), to: secondsOf(vehicle.shiftTo) },
  offers: vehicle.cold ? ['cold'] : [],
});

interface Stops {
  readonly stops: Stop[];
  readonly errands: Errand[];
  readonly leftOut: LeftOut[];
}

function stopsOf(input: PlanInput, places: ReadonlyMap<string, number>): Stops {
  const { centreId, roads } = input;
  const found: Stops = { stops: [], errands: [], leftOut: [] };
  const wishes = new Map(input.wishes.map((wish) => [wish.siteId, wish]));
  const leave = (
    siteId: string,
    reason: LeftOutReason,
    { parcels, grams }: { parcels: number; grams: number },
  ): void => {
    found.leftOut.push({ siteId, reason, parcels, grams });
  };
  const add = (errand: Omit<Errand, 'place'>, stop: Partial<Stop>): void => {
    const id = `${errand.what} ${errand.siteId} ${found.stops.length}`;
    const place = places.get(errand.siteId) ?? 0;
    const empty = { deliver: [0, 0], collect: [0, 0] };
    found.stops.push({ ...plainStop(id, place), ...empty, ...stop });
    found.errands.push({ ...errand, place });
  };
  const service = roads.stopMinutes * 60;
  for (const one of input.waiting) {
    const { siteId, nextId, parcels, grams, boxes, cold } = one;
    const wish = wishes.get(siteId);
    if (siteId === centreId) continue;
    if (wish?.choice === 'leave-out') leave(siteId, 'asked', one);
    else if (!places.has(siteId)) leave(siteId, 'no-point', one);
    else if (!places.has(nextId)) leave(siteId, 'next-has-no-point', one);
    else {
      const rank = { prize: wish === undefined ? DEAR : null, needs: cold ? ['cold'] : [] };
      const goesOn = nextId !== centreId;
      const deliverTo = goesOn ? found.stops.length + 1 : null;
      add({ what: 'take', siteId, parcels, grams }, { ...rank, service, collect: [grams, boxes], deliverTo });
      if (goesOn) add({ what: 'set-down', siteId: nextId, parcels, grams }, { ...rank, service: SET_DOWN_SECONDS });
    }
  }
  const taken = new Set(found.errands.flatMap(({ what, siteId }) => (what === 'take' ? siteId : [])));
  for (const { siteId, choice, bringGrams } of input.wishes) {
    if (choice !== 'call' || siteId === centreId || (taken.has(siteId) && bringGrams === 0)) continue;
    const errand = { what: 'call' as const, siteId, parcels: 0, grams: bringGrams };
    if (places.has(siteId)) add(errand, { service: taken.has(siteId) ? 0 : service, deliver: [bringGrams, 0] });
    else if (!found.leftOut.some((one) => one.siteId === siteId)) leave(siteId, 'no-point', errand);
  }
  return found;
}
