import { checkPlan, solveHere } from '@shanhuo/planner';
import { describe, expect, it } from 'vitest';
import type { Vehicle } from '@shanhuo/contract/rounds/index';
import { buildProblem, type PlanInput } from './build-problem.ts';
import { straightLine } from './distances.ts';
import { readOutcome } from './read-outcome.ts';

const vehicle = (id: string, change: Partial<Vehicle> = {}): Vehicle => ({
  id,
  plate: id,
  kind: 'van',
  payloadGrams: 500_000,
  boxes: 100,
  cold: false,
  perKmFen: 100,
  perDayFen: 10_000,
  shiftFrom: '08:00',
  shiftTo: '18:00',
  organisationId: 'carrier',
  organisationName: '运输队',
  driverName: null,
  inUse: true,
  ...change,
});
const site = (siteId: string, lat: number | null, lon: number | null) => ({
  siteId,
  siteCode: siteId,
  siteName: siteId,
  siteKind: 'village-station' as const,
  lat,
  lon,
  synthetic: false,
});
const waits = (siteId: string, nextId: string, grams: number, boxes = 2, cold = false) => ({
  siteId,
  nextId,
  parcels: 1,
  boxes,
  grams,
  cold,
});

const input = (change: Partial<PlanInput> = {}): PlanInput => ({
  day: '2026-11-23',
  earliest: 0,
  centreId: 'centre',
  vehicles: [vehicle('van')],
  sites: [site('centre', 29.7, 109.1), site('hub', 29.7, 109.2), site('a', 29.7, 109.3), site('b', 29.8, 109.2)],
  waiting: [waits('a', 'hub', 10_000), waits('hub', 'centre', 20_000), waits('b', 'hub', 30_000)],
  wishes: [],
  roads: { windingPerMille: 1700, speedKmh: 32, stopMinutes: 8 },
  ways: [],
  ...change,
});

const planned = (one: PlanInput) => {
  const built = buildProblem(one);
  const { plan } = solveHere(built.problem, { iterations: 400, seed: 1 });
  expect(checkPlan(built.problem, plan).findings).toEqual([]);
  return readOutcome(built, plan);
};

describe('the problem of a day', () => {
  it('measures the straight line over the ground', () => {
    // A degree of a meridian, and one along the parallel of 60 degrees, which is half as long.
    expect(Math.round(straightLine({ lat: 29, lon: 109 }, { lat: 30, lon: 109 }))).toBe(111_195);
    expect(Math.round(straightLine({ lat: 60, lon: 109 }, { lat: 60, lon: 110 }) / 100)).toBe(556);
  });

  it('takes what goes to a hub there on the same vehicle, and what goes to the centre home', () => {
    const { problem, errands } = buildProblem(input());
    expect(errands.map(({ what, siteId }) => `${what} ${siteId}`)).toEqual([
      'take a',
      'set-down hub',
      'take hub',
      'take b',
      'set-down hub',
    ]);
    expect(problem.stops.map(({ deliverTo }) => deliverTo)).toEqual([1, null, null, 4, null]);
    expect(problem.stops.map(({ collect }) => collect)).toEqual([
      [10_000, 2],
      [0, 0],
      [20_000, 2],
      [30_000, 2],
      [0, 0],
    ]);
  });

  it('makes one stop of what is done at one place, and keeps the load to the gram', () => {
    const { runs, leftOut } = planned(input());
    expect(leftOut).toEqual([]);
    const [run] = runs;
    const last = run?.stops.at(-1);
    expect(last).toMatchObject({ siteId: 'hub', setDownParcels: 2, setDownGrams: 40_000, takeGrams: 20_000 });
    expect(run?.stops.map(({ loadGrams }) => loadGrams).at(-1)).toBe(20_000);
  });

  it('must call where the dispatcher says so, and goes elsewhere as the fleet allows', () => {
    const wishes = [{ siteId: 'b', choice: 'call' as const, bringGrams: 5000 }];
    const { problem, errands } = buildProblem(input({ wishes }));
    const prizes = errands.map(
      ({ what, siteId }, index) => `${what} ${siteId} ${problem.stops[index]?.prize === null}`,
    );
    expect(prizes).toEqual([
      'take a false',
      'set-down hub false',
      'take hub false',
      'take b true',
      'set-down hub true',
      'call b true',
    ]);
    const stop = planned(input({ wishes })).runs[0]?.stops.find(({ siteId }) => siteId === 'b');
    expect(stop).toMatchObject({ bringGrams: 5000, takeGrams: 30_000 });
  });

  it('sends what must stay cold with a cold vehicle, and says so where there is none', () => {
    const waiting = [waits('a', 'centre', 10_000, 2, true), waits('b', 'centre', 10_000)];
    expect(planned(input({ waiting })).leftOut).toEqual([
      { siteId: 'a', parcels: 1, grams: 10_000, reason: 'no-vehicle' },
    ]);
    const vehicles = [vehicle('van'), vehicle('cold', { cold: true, perDayFen: 50_000 })];
    expect(planned(input({ waiting, vehicles })).leftOut).toEqual([]);
  });

  it('leaves out what no vehicle holds, by weight or by boxes, what is too far, and what the fleet has no room for', () => {
    const reasons = (change: Partial<PlanInput>) =>
      planned(input(change)).leftOut.map(({ siteId, reason }) => `${siteId} ${reason}`);
    expect(reasons({ waiting: [waits('a', 'centre', 600_000)] })).toEqual(['a too-much']);
    expect(reasons({ waiting: [waits('a', 'centre', 1000, 101)] })).toEqual(['a too-much']);
    const vehicles = [vehicle('van', { shiftTo: '09:00' })];
    expect(reasons({ vehicles, waiting: [waits('a', 'centre', 1000)] })).toEqual(['a too-far']);
    expect(reasons({ waiting: [waits('a', 'centre', 400_000), waits('b', 'centre', 300_000)] })).toHaveLength(1);
    expect(reasons({ waiting: [waits('a', 'centre', 400_000), waits('b', 'centre', 300_000)] })[0]).toMatch(
      / no-room$/,
    );
  });

  it('lets nobody leave before the plan could be looked at, or after the shift', () => {
    const late = buildProblem(
      input({ earliest: 9 * 3600, vehicles: [vehicle('van'), vehicle('early', { shiftTo: '09:00' })] }),
    );
    expect(late.vehicles.map(({ id }) => id)).toEqual(['van']);
    expect(late.problem.vehicles[0]?.shift).toEqual({ from: 9 * 3600, to: 18 * 3600 });
  });

  it('goes by a known way in both directions, and counts it', () => {
    const ways = [{ siteId: 'a', otherSiteId: 'centre', siteName: '', otherSiteName: '', metres: 50_000, minutes: 90 }];
    const [run] = planned(input({ ways, waiting: [waits('a', 'centre', 1000)] })).runs;
    expect(run).toMatchObject({ metres: 100_000, costFen: 20_000, legs: 2, knownLegs: 2 });
    expect((run?.back ?? 0) - (run?.leave ?? 0)).toBe(2 * 90 * 60 + 8 * 60);
  });
});
