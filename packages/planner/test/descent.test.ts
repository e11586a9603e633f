import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem, VehicleType } from '../src/model/problem.ts';
import { plainStop, plainVehicle } from '../src/model/stop-defaults.ts';
import { compile } from '../src/search/compile.ts';
import { newDescent, descend } from '../src/search/descent/descend.ts';
import type { Descent } from '../src/search/descent/descent.ts';
import { exchange, exchangeTails, relocate } from '../src/search/descent/moves.ts';
import { putLast } from '../src/search/descent/edit-plan.ts';
import {
  emptySoftPlan,
  endNode,
  measureRoute,
  routeCost,
  type SoftPlan,
  startNode,
} from '../src/search/descent/soft-plan.ts';
import { swapStar } from '../src/search/descent/swap-star.ts';
import { Random } from '../src/search/random.ts';

interface Shape {
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
function dealt(shape: Shape): Descent {
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
function drivenCost(plan: SoftPlan, route: number, stops: number[]): number {
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

function allRoutes(plan: SoftPlan): number[][] {
  return Array.from({ length: plan.routes }, (_, route) => stopsOf(plan, route));
}

function total(plan: SoftPlan): number {
  return allRoutes(plan).reduce((sum, stops, route) => sum + drivenCost(plan, route, stops), 0);
}

function isComplete(plan: SoftPlan): boolean {
  const stops = allRoutes(plan)
    .flat()
    .toSorted((a, b) => a - b);
  return stops.length === plan.inst.stops && stops.every((stop, i) => stop === i);
}

test('a route costs what driving it does, with all it has too much of', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const { plan } = dealt(shape);
      for (let route = 0; route < plan.routes; route++)
        expect(routeCost(plan, route)).toBeCloseTo(drivenCost(plan, route, stopsOf(plan, route)), 6);
    }),
    { numRuns: 200 },
  );
});

test('a move that is made is cheaper when all routes are driven anew, one that is not leaves them as they were', () => {
  const made = { relocate: 0, exchange: 0, tails: 0, swapStar: 0, none: 0 };
  fc.assert(
    fc.property(shapes, (shape) => {
      const descent = dealt(shape);
      const { plan, random } = descent;
      for (let k = 0; k < 60; k++) {
        const before = total(plan);
        const routes = JSON.stringify(allRoutes(plan));
        const [u, v] = [random.below(plan.inst.stops), random.below(plan.inst.stops)];
        const [many, few] = [1 + random.below(3), 1 + random.below(3)];
        const move = (['relocate', 'exchange', 'tails', 'swapStar'] as const)[random.below(4)]!;
        let isMade = false;
        if (move === 'relocate') isMade = relocate(descent, u, many, random.below(2) === 0 ? v : plan.prev[v]!);
        else if (move === 'exchange') isMade = exchange(descent, u, many, v, few);
        else if (move === 'tails') isMade = exchangeTails(descent, plan.prev[u]!, plan.prev[v]!, random.below(2) === 0);
        else if (plan.owner[u] !== plan.owner[v]) isMade = swapStar(descent, plan.owner[u]!, plan.owner[v]!);
        made[isMade ? move : 'none']++;
        expect(isComplete(plan)).toBe(true);
        if (isMade) expect(total(plan)).toBeLessThan(before);
        else expect(JSON.stringify(allRoutes(plan))).toBe(routes);
      }
    }),
    { numRuns: 100 },
  );
  for (const count of Object.values(made)) expect(count).toBeGreaterThan(20);
});

/** All routes after a row of stops moved behind a node of another or its own, written down without links. */
function moved(routes: number[][], row: readonly number[], into: number, behind: number): number[][] {
  const left = routes.map((stops) => stops.filter((stop) => !row.includes(stop)));
  const at = behind < 0 ? 0 : left[into]!.indexOf(behind) + 1;
  left[into]!.splice(at, 0, ...row);
  return left;
}

/** All routes after what follows a stop of each of two was exchanged; −1 stands for the start. */
function tailsExchanged(routes: number[][], r1: number, stop1: number, r2: number, stop2: number): number[][] {
  const [cut1, cut2] = [routes[r1]!.indexOf(stop1) + 1, routes[r2]!.indexOf(stop2) + 1];
  return routes.map((stops, route) => {
    if (route === r1) return [...stops.slice(0, cut1), ...routes[r2]!.slice(cut2)];
    return route === r2 ? [...stops.slice(0, cut2), ...routes[r1]!.slice(cut1)] : stops;
  });
}

test('no relocation and no exchange of tails is refused that would be cheaper when all routes are driven anew', () => {
  let refused = 0;
  const costOf = (plan: SoftPlan, routes: number[][]): number =>
    routes.reduce((sum, stops, route) => sum + drivenCost(plan, route, stops), 0);
  fc.assert(
    fc.property(shapes, (shape) => {
      const descent = dealt(shape);
      const { plan, random } = descent;
      for (let k = 0; k < 60; k++) {
        const routes = allRoutes(plan);
        const before = costOf(plan, routes);
        const u = random.below(plan.inst.stops);
        const into = random.below(plan.routes);
        const nodes = [-1, ...routes[into]!];
        const behind = nodes[random.below(nodes.length)]!;
        const node = behind < 0 ? startNode(plan, into) : behind;
        const from = plan.owner[u]!;
        let after = before;
        let isMade: boolean;
        if (random.below(2) === 0) {
          const count = 1 + random.below(3);
          const row = routes[from]!.slice(routes[from]!.indexOf(u)).slice(0, count);
          if (row.length === count && !row.includes(behind)) after = costOf(plan, moved(routes, row, into, behind));
          isMade = relocate(descent, u, count, node);
        } else {
          if (from !== into) after = costOf(plan, tailsExchanged(routes, from, u, into, behind));
          isMade = exchangeTails(descent, u, node);
        }
        if (isMade) continue;
        refused++;
        expect(after).toBeGreaterThan(before - 1e-3);
      }
    }),
    { numRuns: 200 },
  );
  expect(refused).toBeGreaterThan(1_000);
});

test('a long descent asks the time every so many calls', () => {
  const descent = dealt({ stops: 150, routes: 1, seed: 11 });
  const { plan } = descent;
  let looked = 0;
  let longest = 0;
  descend(descent, () => {
    longest = Math.max(longest, plan.calls - looked);
    looked = plan.calls;
    return false;
  });
  expect(plan.calls).toBeGreaterThan(1_000_000);
  // A stop may call along the whole route for each of its moves, and then it is asked.
  expect(longest).toBeLessThan(20_000 + 20 * 12 * 150);
});

test('equal stops are not exchanged for ever where vehicles are so dear that cents round away', () => {
  const problem = problemOf({ stops: 14, routes: 3, seed: 5 });
  for (const stop of problem.stops) Object.assign(stop, { deliver: [5], collect: [0], windows: [], service: 3 });
  problem.vehicles = [{ ...problem.vehicles[0]!, fixedCost: 1e13, maxDistance: null }];
  const inst = compile(problem, () => false);
  for (let seed = 0; seed < 20; seed++) {
    const random = new Random(seed);
    const plan = emptySoftPlan(inst, { load: 1.7e11, warp: 3.3e9, way: 1e9 / 3 }, inst.fleet);
    for (let stop = 0; stop < inst.stops; stop++) putLast(plan, random.below(plan.routes), stop);
    for (let route = 0; route < plan.routes; route++) measureRoute(plan, route);
    let looks = 0;
    descend(newDescent(inst, plan, random), () => ++looks > 1_000);
    expect(looks).toBeLessThan(1_000);
  }
});

test('a descent ends where no move of one stop is cheaper', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const descent = dealt(shape);
      const { plan } = descent;
      descend(descent, () => false);
      expect(isComplete(plan)).toBe(true);
      const cost = total(plan);
      for (const [from, stops] of allRoutes(plan).entries())
        for (const stop of stops)
          for (const [into, others] of allRoutes(plan).entries()) {
            // An empty vehicle is tried after the first round only.
            if (others.length === 0) continue;
            const left = stops.filter((one) => one !== stop);
            const target = from === into ? left : others;
            for (let at = 0; at <= target.length; at++) {
              const changed = [...target.slice(0, at), stop, ...target.slice(at)];
              const old = drivenCost(plan, from, stops) + (from === into ? 0 : drivenCost(plan, into, others));
              const now = drivenCost(plan, into, changed) + (from === into ? 0 : drivenCost(plan, from, left));
              expect(cost - old + now).toBeGreaterThan(cost - 1e-6);
            }
          }
    }),
    { numRuns: 60 },
  );
});
