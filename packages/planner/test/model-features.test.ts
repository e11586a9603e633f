import { expect, test } from 'vitest';
import type { Problem, Stop, VehicleType } from '../src/model/problem.ts';
import { plainStop, plainVehicle } from '../src/model/stop-defaults.ts';
import { solveHere } from '../src/solve.ts';

/** Places on a line, ten apart; time equals distance. */
function line(count: number, stops: Stop[], vehicles: VehicleType[]): Problem {
  const table = new Int32Array(count * count);
  for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) table[i * count + j] = 10 * Math.abs(i - j);
  const locations = Array.from({ length: count }, (_, x) => ({ id: `p${x}`, x, y: 0 }));
  return {
    name: 'line',
    profiles: [{ distance: table, duration: table }],
    locations,
    days: 1,
    stops,
    vehicles,
    groups: [],
  };
}

function stopAt(place: number, more: Partial<Stop> = {}): Stop {
  return { ...plainStop(`s${place}`, place), deliver: [1], ...more };
}

function plan(problem: Problem): ReturnType<typeof solveHere> {
  const result = solveHere(problem, { iterations: 200 });
  expect(result.findings).toEqual([]);
  return result;
}

test('a van too small for all reloads and goes again', () => {
  const van = { ...plainVehicle('van', 1, 2), reloadAt: [0], maxReloads: 3 };
  const result = plan(line(4, [stopAt(1), stopAt(2), stopAt(3)], [van]));
  expect(result.feasible).toBe(true);
  expect(result.plan.cost).toBe(80);
  expect(result.plan.routes[0]!.calls.filter(({ kind }) => kind === 'reload')).toHaveLength(1);
});

test('a bus that passes anyway is cheaper than a van, while it stands long enough', () => {
  const path = { locations: [0, 1, 2, 0], arrive: [0, 15, 30, 60], depart: [5, 20, 40, 60] };
  const bus = { ...plainVehicle('bus', 1, 5), fixedCost: 3, fixedPath: path };
  const van = plainVehicle('van', 1, 5);
  const quick = plan(line(3, [stopAt(1, { service: 5 }), stopAt(2)], [van, bus]));
  expect(quick.plan.cost).toBe(3);
  const slow = plan(line(3, [stopAt(1, { service: 6 }), stopAt(2)], [van, bus]));
  expect(slow.plan.cost).toBe(23);
});

test('locked stops open their route in their order', () => {
  const van = { ...plainVehicle('van', 1, 9), locks: [{ day: 0, stops: [2, 0] }] };
  const { plan: found } = plan(line(4, [stopAt(1), stopAt(2), stopAt(3)], [van]));
  expect(found.routes[0]!.calls.map((call) => call.kind === 'stop' && call.stop)).toEqual([2, 0, 1]);
});

test('a pickup comes before its delivery on the same trip', () => {
  const stops = [stopAt(1, { deliver: [0], collect: [4], deliverTo: 1 }), stopAt(3, { deliver: [0] }), stopAt(2)];
  const { plan: found, feasible } = plan(line(4, stops, [plainVehicle('van', 1, 5)]));
  expect(feasible).toBe(true);
  const order = found.routes[0]!.calls.map((call) => (call.kind === 'stop' ? call.stop : -1));
  expect(order.indexOf(0)).toBeLessThan(order.indexOf(1));
});

test('the second of two windows is used when the first is missed', () => {
  const windows = [
    { from: 0, to: 5 },
    { from: 50, to: 60 },
  ];
  const { plan: found } = plan(line(2, [stopAt(1, { windows })], [plainVehicle('van', 1, 5)]));
  expect(found.routes[0]!.calls[0]).toMatchObject({ start: 50 });
});

test('a prize below its detour is left out, and says so', () => {
  const { plan: found, feasible } = plan(line(9, [stopAt(1), stopAt(8, { prize: 50 })], [plainVehicle('van', 1, 5)]));
  expect(feasible).toBe(true);
  expect(found.unserved).toEqual([{ stop: 1, reason: 'prize-below-its-cost' }]);
  expect(found.cost).toBe(70);
});

test('what no vehicle may carry is refused with its reason', () => {
  const stops = [
    stopAt(1, { needs: ['cold'] }),
    stopAt(2, { deliver: [99] }),
    stopAt(3, { windows: [{ from: 0, to: 9 }] }),
  ];
  const { plan: found, feasible } = plan(line(4, stops, [plainVehicle('van', 3, 5)]));
  expect(feasible).toBe(false);
  expect(found.unserved.map(({ reason }) => reason)).toEqual([
    'no-vehicle-may-serve-it',
    'too-large-for-every-vehicle',
    'cannot-be-reached-in-its-window',
  ]);
});

test('of an exclusive group the cheaper stop is served', () => {
  const problem = line(6, [stopAt(5, { group: 0 }), stopAt(2, { group: 0 })], [plainVehicle('van', 1, 5)]);
  problem.groups = [{ id: 'either', required: true }];
  expect(plan(problem).plan.cost).toBe(40);
});

test('a stop due twice in four days, two apart, is visited so', () => {
  const problem = line(
    3,
    [stopAt(1, { patterns: [0b0101, 0b1010] }), stopAt(2, { patterns: [0b0010] })],
    [plainVehicle('van', 1, 5)],
  );
  problem.days = 4;
  const { plan: found } = plan(problem);
  expect(found.cost).toBe(60);
  expect(found.routes.map(({ day }) => day).toSorted((a, b) => a - b)).toEqual([1, 3]);
});
