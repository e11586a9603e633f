import * as fc from 'fast-check';
import type { Problem, VehicleType } from '../src/model/problem.ts';
import { plainStop, plainVehicle } from '../src/model/stop-defaults.ts';
import { compile } from '../src/search/compile.ts';
import { newDescent } from '../src/search/descent/descend.ts';
import type { Descent } from '../src/search/descent/descent.ts';
import { putLast } from '../src/search/descent/edit-plan.ts';
import { emptySoftPlan, endNode, measureRoute, type SoftPlan, startNode } from '../src/search/descent/soft-plan.ts';
import { Random } from '../src/search/random.ts';

export interface Shape {
  stops: number;
  routes: number;
  seed: number;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  stops: fc.integer({ min: 2, max: 18 }),
  routes: fc.integer({ min: 1, max: 5 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});

const SIDE = 60;

/** Where everybody ends: at the depot, or on every other square elsewhere. */
const endOf = (seed: number): number => seed % 2;

/** Stops on a square with loads both ways and windows that a route easily misses; ways there and back differ. */
function problemOf({ stops, routes, seed }: Shape): Problem {
  const random = new Random(seed);
  const places = stops + 1;
  const at = Array.from({ length: places }, () => ({ x: random.below(SIDE), y: random.below(SIDE) }));
  const distance = new Int32Array(places * places);
  const duration = new Int32Array(places * places);
  for (let i = 0; i < places; i++)
    for (let j = 0; j < places; j++) {
      if (i === j) continue;
      distance[i * places + j] = Math.round(Math.hypot(at[i]!.x - at[j]!.x, at[i]!.y - at[j]!.y)) + random.below(3);
      duration[i * places + j] = distance[i * places + j]! + random.below(10);
    }
  return {
    name: 'square',
    profiles: [{ distance, duration }],
    locations: at.map(({ x, y }, place) => ({ id: `place ${place}`, x, y })),
    days: 1,
    stops: Array.from({ length: stops }, (_, s) => {
      const from = random.below(150);
      return {
        ...plainStop(`stop ${s}`, s + 1),
        deliver: [random.below(10)],
        collect: [random.below(10)],
        service: random.below(8),
        windows: random.below(3) === 0 ? [] : [{ from, to: from + random.below(60) }],
      };
    }),
    vehicles: fleetOf(routes, stops, random).map((vehicle) => ({ ...vehicle, end: endOf(seed) })),
    groups: [],
  };
}

/** Vans, and on every other square lorries that hold and cost more and may not go everywhere. */
function fleetOf(vans: number, stops: number, random: Random): VehicleType[] {
  const shift = { from: random.below(20), to: 300 };
  const van = {
    ...plainVehicle('van', vans, 25),
    costPerDistance: 3,
    fixedCost: random.below(100),
    maxDistance: 150 + random.below(200),
    shift,
  };
  if (random.below(2) === 0) return [van];
  const allowedStops = Array.from({ length: stops }, (_, stop) => stop).filter(() => random.below(4) > 0);
  const lorry = { ...plainVehicle('lorry', 2, 60), costPerDistance: 5, fixedCost: random.below(300), shift };
  return [van, { ...lorry, maxDistance: 500, allowedStops }];
}

function mayServe({ inst, kind }: SoftPlan, route: number, stop: number): boolean {
  return inst.problem.vehicles[kind[route]!]!.allowedStops?.includes(stop) ?? true;
}

/** A plan that deals the stops out at random among vehicles that may serve them, whatever that breaks. */
export function dealt(shape: Shape): Descent {
  const inst = compile(problemOf(shape), () => false);
  const random = new Random(shape.seed + 1);
  const plan = emptySoftPlan(inst, { load: 7, warp: 2, way: 1.5 }, inst.fleet);
  for (let stop = 0; stop < inst.stops; stop++) {
    let route = random.below(plan.routes);
    while (!mayServe(plan, route, stop)) route = random.below(plan.routes);
    putLast(plan, route, stop);
  }
  for (let route = 0; route < plan.routes; route++) measureRoute(plan, route);
  return newDescent(inst, plan, random);
}

function stopsOf(plan: SoftPlan, route: number): number[] {
  const stops: number[] = [];
  for (let node = plan.next[startNode(plan, route)]!; node !== endNode(plan, route); node = plan.next[node]!)
    stops.push(node);
  return stops;
}

/** What a route costs when it is driven stop by stop, going back in time wherever it is late. */
export function drivenCost(plan: SoftPlan, route: number, stops: number[]): number {
  if (stops.length === 0) return 0;
  if (!stops.every((stop) => mayServe(plan, route, stop))) return Number.POSITIVE_INFINITY;
  const { inst, weights } = plan;
  const vehicle = inst.problem.vehicles[plan.kind[route]!]!;
  let load = stops.reduce((sum, stop) => sum + inst.deliver[stop]!, 0);
  let [now, way, warp, highest, place] = [vehicle.shift.from, 0, 0, load, inst.startPlace[0]!];
  const ride = (to: number, opens: number, closes: number): void => {
    way += inst.distance[place * inst.places + to]!;
    now = Math.max(opens, now + inst.duration[place * inst.places + to]!);
    warp += Math.max(0, now - closes);
    now = Math.min(now, closes);
    place = to;
  };
  for (const stop of stops) {
    ride(inst.stopPlace[stop]!, inst.windowFrom[stop]!, inst.windowTo[stop]!);
    now += inst.service[stop]!;
    load += inst.collect[stop]! - inst.deliver[stop]!;
    highest = Math.max(highest, load);
  }
  ride(inst.endPlace[0]!, vehicle.shift.from, vehicle.shift.to);
  const [overload, overway] = [highest - vehicle.capacity[0]!, way - vehicle.maxDistance!];
  return (
    vehicle.fixedCost +
    vehicle.costPerDistance * way +
    weights.load * Math.max(0, overload) +
    weights.warp * warp +
    weights.way * Math.max(0, overway)
  );
}

export function allRoutes(plan: SoftPlan): number[][] {
  return Array.from({ length: plan.routes }, (_, route) => stopsOf(plan, route));
}

export function costOf(plan: SoftPlan, routes: number[][]): number {
  return routes.reduce((sum, stops, route) => sum + drivenCost(plan, route, stops), 0);
}

export function total(plan: SoftPlan): number {
  return costOf(plan, allRoutes(plan));
}

export function isComplete(plan: SoftPlan): boolean {
  const stops = allRoutes(plan)
    .flat()
    .toSorted((a, b) => a - b);
  return stops.length === plan.inst.stops && stops.every((stop, i) => stop === i);
}

/** Checks something of so many plans dealt out at random. */
export function everyDealt(numRuns: number, check: (descent: Descent) => void): void {
  fc.assert(
    fc.property(shapes, (shape) => check(dealt(shape))),
    { numRuns },
  );
}
