import type { Plan, Route, UnservedReason } from '@shanhuo/planner';
import type { LeftOutReason, Vehicle } from '@shanhuo/contract/rounds/index';
import { assert } from '#kernel/assert.ts';
import type { BuiltProblem, LeftOut } from './build-problem.ts';

/** A stop of a run; times in seconds of the day. */
export interface PlannedStop {
  readonly siteId: string;
  readonly arrive: number;
  readonly leave: number;
  readonly bringGrams: number;
  readonly takeParcels: number;
  readonly takeGrams: number;
  readonly setDownParcels: number;
  readonly setDownGrams: number;
  /** On board when leaving. */
  readonly loadGrams: number;
}

export interface PlannedRun {
  readonly vehicle: Vehicle;
  readonly leave: number;
  readonly back: number;
  readonly metres: number;
  readonly costFen: number;
  readonly legs: number;
  readonly knownLegs: number;
  readonly stops: readonly PlannedStop[];
}

export interface Outcome {
  readonly runs: readonly PlannedRun[];
  /** One row for each site, with the first reason that was found. */
  readonly leftOut: readonly LeftOut[];
}

const reasons: Readonly<Record<UnservedReason, LeftOutReason>> = {
  'no-vehicle-may-serve-it': 'no-vehicle',
  'too-large-for-every-vehicle': 'too-much',
  'cannot-be-reached-in-its-window': 'too-far',
  // Leaving something out is dearer than any way, so it is never cost that speaks against it.
  'prize-below-its-cost': 'no-room',
  'another-of-its-group-is-served': 'no-room',
  'no-room-in-the-fleet': 'no-room',
  'time-ran-out': 'no-time',
};

/** A plan of the planner in the county's words. */
export function readOutcome(built: BuiltProblem, plan: Plan): Outcome {
  const unserved = plan.unserved.flatMap(({ stop, reason }) => {
    const errand = built.errands[stop];
    // What isn't taken isn't set down either: the place where it lies tells of it.
    if (errand === undefined || errand.what === 'set-down') return [];
    const { siteId, parcels, grams } = errand;
    return { siteId, parcels, grams, reason: reasons[reason] };
  });
  const runs = plan.routes.filter(({ calls }) => calls.length > 0).map((route) => runOf(built, route));
  return { runs, leftOut: bySite([...built.leftOut, ...unserved]) };
}

function bySite(list: readonly LeftOut[]): LeftOut[] {
  const sites = new Map<string, LeftOut>();
  for (const one of list) {
    const before = sites.get(one.siteId);
    sites.set(
      one.siteId,
      before === undefined
        ? one
        : { ...before, parcels: before.parcels + one.parcels, grams: before.grams + one.grams },
    );
  }
  return [...sites.values()];
}

/** What is done at one place without driving in between is one stop. */
function runOf({ errands, vehicles, isKnown, metres: metresOf }: BuiltProblem, route: Route): PlannedRun {
  const vehicle = vehicles[route.vehicle];
  assert(vehicle !== undefined, 'a route is driven by a vehicle of the problem');
  const calls = route.calls.flatMap((call) => {
    const errand = call.kind === 'stop' ? errands[call.stop] : undefined;
    return errand === undefined ? [] : { ...errand, arrive: call.arrive, leave: call.leave };
  });
  let load = calls.reduce((sum, { what, grams }) => sum + (what === 'call' ? grams : 0), 0);
  const stops: PlannedStop[] = [];
  const legs: (readonly [from: number, to: number])[] = [];
  let here = CENTRE;
  for (const { what, siteId, place, parcels, grams, arrive, leave } of calls) {
    load += what === 'take' ? grams : -grams;
    const before = place === here ? stops.pop() : undefined;
    if (place !== here) legs.push([here, place]);
    here = place;
    const { bringGrams, takeParcels, takeGrams, setDownParcels, setDownGrams } = before ?? NOTHING;
    stops.push({
      siteId,
      arrive: before?.arrive ?? arrive,
      leave,
      bringGrams: bringGrams + (what === 'call' ? grams : 0),
      takeParcels: takeParcels + (what === 'take' ? parcels : 0),
      takeGrams: takeGrams + (what === 'take' ? grams : 0),
      setDownParcels: setDownParcels + (what === 'set-down' ? parcels : 0),
      setDownGrams: setDownGrams + (what === 'set-down' ? grams : 0),
      loadGrams: load,
    });
  }
  legs.push([here, CENTRE]);
  const metres = legs.reduce((sum, [from, to]) => sum + metresOf(from, to), 0);
  return {
    vehicle,
    leave: route.leave,
    back: route.back,
    metres,
    costFen: vehicle.perDayFen + Math.round((vehicle.perKmFen * metres) / 1000),
    legs: legs.length,
    knownLegs: legs.filter(([from, to]) => isKnown(from, to)).length,
    stops,
  };
}

/** The place that every run begins and ends at. */
const CENTRE = 0;
const NOTHING = { bringGrams: 0, takeParcels: 0, takeGrams: 0, setDownParcels: 0, setDownGrams: 0 };
