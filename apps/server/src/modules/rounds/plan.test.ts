import { endpoints } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { openRoute } from '#modules/network/index.ts';
import { COUNTY } from '../../../test/county.ts';
import {
  layRounds,
  operator,
  params,
  parcelAtStation,
  planned,
  scan,
  VAN,
  type RoundsCounty,
} from '../../../test/rounds.ts';

const doors = endpoints.rounds;
let at: RoundsCounty;
let first: string;
beforeAll(async () => {
  at = await layRounds();
  first = await parcelAtStation(at);
  await parcelAtStation(at);
  const waitsAtHub = await parcelAtStation(at);
  await scan(at.t, waitsAtHub, 'arrive', at.county.hubId);
});
afterAll(() => at.t.close());

describe('a plan of rounds', () => {
  it('reads from the scans what waits and where it goes', async () => {
    const { items } = await operator(at.t).get(doors.listWaiting, { params });
    expect(
      items.map(({ siteCode, parcels, boxes, grams, nextNames }) => [siteCode, parcels, boxes, grams, nextNames]),
    ).toEqual([
      ['H-TY', 1, 2, 5400, ['县中心']],
      ['TY-01', 2, 4, 10_800, ['唐崖分拨站']],
    ]);
  });

  it('takes each parcel to the next stop of its way, and says when, how far and what it costs', async () => {
    const { plan, runs, leftOut, legs, knownLegs, fixedRoutes, isOpen } = await planned(at);
    expect(plan).toMatchObject({ state: 'made', runs: 1, stops: 2, leftOut: 0, grams: 16_200, failure: null });
    const [run] = runs;
    expect(
      run?.stops.map((stop) => [stop.siteCode, stop.takeParcels, stop.takeGrams, stop.setDownParcels, stop.loadGrams]),
    ).toEqual([
      ['TY-01', 2, 10_800, 0, 10_800],
      ['H-TY', 1, 5400, 2, 5400],
    ]);
    // 15.2 and 5.3 km of straight line out, 9.9 km back, wound by 1.7.
    expect(run?.metres).toBe(51_655);
    expect(run?.costFen).toBe(20_000 + Math.round((120 * 51_655) / 1000));
    expect(plan.costFen).toBe(run?.costFen);
    expect([legs, knownLegs, fixedRoutes, leftOut, isOpen]).toEqual([3, 0, null, [], true]);
    // Nobody leaves before it could be looked at: it is 08:00, and 25.8 km take 48.5 minutes.
    expect(run?.leavesAt).toBe('2026-11-23T00:10:00.000Z');
    expect(run?.stops[0]?.arrivesAt).toBe('2026-11-23T00:58:19.000Z');
  });

  it('is the same for the same question', async () => {
    const [one, other] = [await planned(at), await planned(at)];
    const told = ({ runs }: typeof one) => runs.map(({ id: _, planId: __, ...run }) => run);
    expect(told(one)).toEqual(told(other));
  });

  it('leaves out what the dispatcher says, calls where nothing waits, and says why something is left', async () => {
    const { county } = at;
    const asked = await planned(at, [
      { siteId: county.stationId, choice: 'leave-out' },
      { siteId: county.otherStationId, choice: 'call', bringGrams: 30_000 },
    ]);
    expect(asked.leftOut.map(({ siteCode, reason, parcels }) => [siteCode, reason, parcels])).toEqual([
      ['TY-01', 'asked', 2],
    ]);
    const stops = asked.runs.flatMap((run) =>
      run.stops.map((stop) => [stop.siteCode, stop.bringGrams, stop.takeGrams]),
    );
    expect(stops.map((stop) => stop.join(' ')).toSorted()).toEqual(['H-TY 0 5400', 'TY-02 30000 0']);
    await sql`update network.site set lat = null, lon = null where id = ${county.hubId}`.execute(at.t.house.db);
    const nowhere = await planned(at, [{ siteId: county.otherStationId, choice: 'call', bringGrams: 900_000 }]);
    await sql`update network.site set lat = 29.7, lon = 109.05 where id = ${county.hubId}`.execute(at.t.house.db);
    expect(nowhere.leftOut.map(({ siteCode, reason }) => [siteCode, reason])).toEqual([
      ['H-TY', 'no-point'],
      ['TY-01', 'next-has-no-point'],
      ['TY-02', 'too-much'],
    ]);
    expect(nowhere.plan).toMatchObject({ state: 'made', runs: 0, costFen: 0 });
  });

  it('goes by a way somebody knows, in both directions, until it is taken back', async () => {
    const { centreId, stationId } = at.county;
    const pair = { ...params, siteId: stationId, otherSiteId: centreId };
    await operator(at.t).get(doors.putWay, { params: pair, body: { metres: 40_000, minutes: 70 } });
    const { ways } = await operator(at.t).get(doors.getRoads, { params });
    expect(ways.map(({ metres, minutes }) => [metres, minutes])).toEqual([[40_000, 70]]);
    const { runs, knownLegs } = await planned(at, [{ siteId: at.county.hubId, choice: 'leave-out' }]);
    expect(runs[0]?.stops[0]?.arrivesAt).toBe('2026-11-23T01:20:00.000Z');
    expect(knownLegs).toBe(1);
    const other = { ...params, siteId: centreId, otherSiteId: stationId };
    await operator(at.t).get(doors.dropWay, { params: other });
    expect((await operator(at.t).get(doors.getRoads, { params })).ways).toEqual([]);
  });

  it('stands beside the trunk routes of the day, by the same roads and rates', async () => {
    await at.t.act((tx, actor) =>
      openRoute(tx, actor, {
        county: COUNTY,
        code: 'R1',
        name: '北线',
        carrierId: at.carrierId,
        weekdays: [1],
        state: 'active',
        stops: [{ siteId: at.county.hubId }],
      }),
    );
    const { fixedRoutes } = await planned(at);
    expect(fixedRoutes).toEqual({ routes: 1, metres: 33_704, costFen: 24_044, sites: 1 });
  });

  it('is refused in clear words where it cannot be made', async () => {
    const who = operator(at.t);
    const ask = (change: object) =>
      who.call(doors.makePlan, { params, body: { id: newId(), day: '2026-11-23', sites: [], ...change } });
    const site = { siteId: at.county.stationId, choice: 'call' as const };
    expect((await ask({ day: '2026-11-22' })).refusal).toBe('plan.day-odd');
    expect((await ask({ day: '2026-12-01' })).refusal).toBe('plan.day-odd');
    expect((await ask({ day: '2026-02-30' })).refusal).toBe('request.invalid');
    expect((await ask({ sites: [site, site] })).refusal).toBe('request.invalid');
    expect((await ask({ sites: [{ ...site, siteId: newId() }] })).refusal).toBe('site.unknown');
    const all = [at.county.stationId, at.county.hubId].map((siteId) => ({ siteId, choice: 'leave-out' as const }));
    expect((await ask({ sites: all })).refusal).toBe('plan.nothing-waits');
    const vehicle = { params: { ...params, id: at.vehicleId }, body: { ...VAN, organisationId: at.carrierId } };
    await who.get(doors.putVehicle, { ...vehicle, body: { ...vehicle.body, inUse: false } });
    expect((await ask({})).refusal).toBe('plan.no-vehicle');
    await who.get(doors.putVehicle, vehicle);
    at.t.clock.at = new Date('2026-11-23T10:00:00Z');
    expect((await ask({})).refusal).toBe('plan.no-vehicle');
    at.t.clock.at = new Date('2026-11-23T00:00:00Z');
  });

  it('is made by nobody but the centre', async () => {
    const ask = { params, body: { id: newId(), day: '2026-11-23', sites: [] } };
    for (const role of ['driver', 'hub-clerk', 'county-officer'] as const) {
      const who = at.t.as({ role, county: COUNTY, regionCode: String(COUNTY) });
      expect((await who.call(doors.makePlan, ask)).refusal).toBe('permission.missing');
    }
    const elsewhere = at.t.as({ role: 'centre-operator', county: COUNTY, organisationId: at.county.hubId });
    expect((await elsewhere.call(doors.makePlan, ask)).refusal).toBe('permission.missing');
    expect((await elsewhere.call(doors.listWaiting, { params })).refusal).toBe('permission.missing');
  });

  it('keeps vehicles with one plate each, driven by an organisation of the county', async () => {
    const who = operator(at.t);
    const put = (change: object, id = newId()) =>
      who.call(doors.putVehicle, {
        params: { ...params, id },
        body: { ...VAN, organisationId: at.carrierId, ...change },
      });
    expect((await put({ plate: '鄂q d0001' })).refusal).toBe('vehicle.plate-taken');
    expect((await put({ plate: 'A1', shiftTo: '08:00' })).refusal).toBe('vehicle.shift-odd');
    expect((await put({ plate: 'A1', organisationId: at.county.householdId })).refusal).toBe(
      'vehicle.organisation-unknown',
    );
    const { items } = await who.get(doors.listVehicles, { params });
    expect(items.map(({ plate, organisationName }) => [plate, organisationName])).toEqual([['鄂QD0001', '山路运输队']]);
  });

  it('is asked for once, however often the same question comes', async () => {
    const id = newId();
    await planned(at, [], id);
    const again = await planned(at, [], id);
    expect(again.plan.state).toBe('made');
    const { items } = await operator(at.t).get(doors.listPlans, { params, query: {} });
    expect(items.filter((one) => one.id === id)).toHaveLength(1);
    expect(first).toMatch(/^\d+$/);
  });
});

describe('a plan that takes its time', () => {
  let slow: RoundsCounty;
  beforeAll(async () => {
    slow = await layRounds({ SHANHUO_PLAN_ITERATIONS: '2000000000' });
    await parcelAtStation(slow);
  });

  it('is one at a time, answers meanwhile, and has failed when the house ends or comes back without it', async () => {
    const who = operator(slow.t);
    const ask = (id: string) => who.call(doors.makePlan, { params, body: { id, day: '2026-11-23', sites: [] } });
    const [one, other] = [newId(), newId()];
    const said = await Promise.all([ask(one), ask(other)]);
    expect(new Set(said.map(({ refusal }) => refusal))).toEqual(new Set(['plan.under-way', null]));
    const id = said[0]?.refusal === null ? one : other;
    const see = () => who.get(doors.getPlan, { params: { ...params, id } });
    expect((await see()).plan.state).toBe('making');
    expect((await see()).progress?.seconds).toBe(8);
    expect((await who.call(doors.acceptPlan, { params: { ...params, id } })).refusal).toBe('plan.not-made');
    // The house was killed and comes back: nobody searches any more, and the plan's time is over.
    slow.t.clock.at = new Date('2026-11-23T00:00:29Z');
    expect((await see()).plan).toMatchObject({ state: 'failed', failure: 'interrupted' });
    expect((await ask(newId())).refusal).toBeNull();
    // Closing the house stops the search and waits until that is written down.
    await slow.t.close();
  });
});
