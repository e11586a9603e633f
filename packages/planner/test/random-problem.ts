import * as fc from 'fast-check';
import type { Problem, Stop, VehicleType } from '../src/model/problem.ts';
import { plainStop, plainVehicle } from '../src/model/stop-defaults.ts';

/** Any small problem the model can express; most are feasible, some are not. */
export interface Shape {
  stops: number;
  seed: number;
  windows: boolean;
  collect: boolean;
  prizes: boolean;
  skills: boolean;
  secondType: boolean;
  reloads: boolean;
  release: boolean;
  pairs: boolean;
  breaks: boolean;
  days: number;
  group: boolean;
  limits: boolean;
  timeCost: boolean;
  bus: boolean;
}

export const shapes: fc.Arbitrary<Shape> = fc.record({
  stops: fc.integer({ min: 1, max: 14 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  windows: fc.boolean(),
  collect: fc.boolean(),
  prizes: fc.boolean(),
  skills: fc.boolean(),
  secondType: fc.boolean(),
  reloads: fc.boolean(),
  release: fc.boolean(),
  pairs: fc.boolean(),
  breaks: fc.boolean(),
  days: fc.integer({ min: 1, max: 3 }),
  group: fc.boolean(),
  limits: fc.boolean(),
  timeCost: fc.boolean(),
  bus: fc.boolean(),
});

/** A Lehmer generator, apart from the search's own. */
function lehmer(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function stopFor(shape: Shape, s: number, draw: (below: number) => number): Stop {
  const stop = plainStop(`s${s}`, s + 1);
  stop.deliver = [1 + draw(9)];
  stop.service = draw(5);
  stop.pieces = draw(3);
  stop.servicePerPiece = 1;
  if (shape.collect) stop.collect = [draw(9)];
  const opens = draw(150);
  if (shape.windows && draw(2) === 0) stop.windows = [{ from: opens, to: opens + 60 + draw(100) }];
  if (shape.windows && draw(4) === 0) stop.windows.push({ from: 320, to: 360 + draw(90) });
  if (shape.prizes && draw(2) === 0) stop.prize = draw(120);
  if (shape.skills && draw(4) === 0) stop.needs = ['cold'];
  if (shape.release && draw(3) === 0) stop.release = draw(120);
  const every = 2 ** shape.days - 1;
  stop.patterns = draw(3) === 0 ? [every] : Array.from({ length: shape.days }, (_, day) => 1 << day);
  return stop;
}

function busFor(shape: Shape, places: number, duration: Int32Array): VehicleType {
  const locations = [0, 1, Math.min(2, places - 1), 0];
  const arrive: number[] = [];
  const depart: number[] = [];
  let now = 20;
  for (const [i, place] of locations.entries()) {
    if (i > 0) now += duration[locations[i - 1]! * places + place]!;
    arrive.push(now);
    now += 10;
    depart.push(now);
  }
  return { ...plainVehicle('bus', 1, 15), fixedCost: shape.seed % 40, fixedPath: { locations, arrive, depart } };
}

function fleetFor(shape: Shape, draw: (below: number) => number): VehicleType[] {
  const van = plainVehicle('van', 1 + draw(4), 20 + draw(20));
  van.shift = { from: 0, to: 600 };
  if (shape.limits) van.maxDuration = 250 + draw(200);
  if (shape.limits && draw(2) === 0) van.maxDistance = 400;
  if (shape.limits && draw(2) === 0) van.maxWork = 300;
  if (shape.timeCost) van.costPerTime = 1 + draw(3);
  if (shape.breaks) van.breaks = [{ from: 100, to: 200, duration: 15 }];
  if (shape.reloads) Object.assign(van, { reloadAt: [0], maxReloads: 1 + draw(3), reloadTime: draw(10) });
  const lorry = { ...van, id: 'lorry', count: 1, capacity: [70], fixedCost: 30, costPerDistance: 2, offers: ['cold'] };
  return shape.secondType ? [van, lorry] : [van];
}

/** The problem a shape describes; the same for the same shape. */
export function problemOf(shape: Shape): Problem {
  const draw = lehmer(shape.seed);
  const places = shape.stops + 1;
  const points = Array.from({ length: places }, () => ({ x: draw(100), y: draw(100) }));
  const table = new Int32Array(places * places);
  for (let i = 0; i < places; i++)
    for (let j = 0; j < places; j++)
      table[i * places + j] = Math.ceil(Math.hypot(points[i]!.x - points[j]!.x, points[i]!.y - points[j]!.y));
  const stops = Array.from({ length: shape.stops }, (_, s) => stopFor(shape, s, draw));
  if (shape.pairs && shape.stops >= 4) {
    stops[0]!.deliverTo = 1;
    stops[1]!.patterns = stops[0]!.patterns;
    stops[1]!.prize = stops[0]!.prize;
    stops[0]!.collect = [5];
  }
  if (shape.group && shape.stops >= 6) stops[4]!.group = stops[5]!.group = 0;
  const vehicles = fleetFor(shape, draw);
  if (shape.bus) vehicles.push(busFor(shape, places, table));
  const groups = shape.group && shape.stops >= 6 ? [{ id: 'either', required: shape.seed % 2 === 0 }] : [];
  const locations = points.map((point, at) => ({ id: `p${at}`, ...point }));
  return {
    name: 'any',
    profiles: [{ distance: table, duration: table }],
    locations,
    days: shape.days,
    stops,
    vehicles,
    groups,
  };
}
