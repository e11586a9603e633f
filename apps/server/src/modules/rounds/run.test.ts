import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { COUNTY } from '../../../test/county.ts';
import {
  layRounds,
  operator,
  params,
  parcelAtStation,
  planned,
  scan,
  type PlanSeen,
  type RoundsCounty,
} from '../../../test/rounds.ts';

const doors = endpoints.rounds;
const query = { day: '2026-11-23' };
let at: RoundsCounty;
let parcel: string;
let plan: PlanSeen;
const accept = (id: string) => operator(at.t).call(doors.acceptPlan, { params: { ...params, id } });
const discard = (id: string) => operator(at.t).call(doors.discardPlan, { params: { ...params, id } });
const driver = () => at.t.as({ role: 'driver', county: COUNTY, organisationId: at.carrierId });
const otherDriver = () => at.t.as({ role: 'driver', county: COUNTY, organisationId: newId() });
const myRuns = async (who = driver()) => (await who.get(doors.listMyRuns, { params, query })).items;
beforeAll(async () => {
  at = await layRounds();
  parcel = await parcelAtStation(at);
});
afterAll(() => at.t.close());

describe('the runs of a day', () => {
  it('are those of one accepted plan, until another takes its place', async () => {
    const [one, other] = [await planned(at), await planned(at, [{ siteId: at.county.otherStationId, choice: 'call' }])];
    expect(await myRuns()).toEqual([]);
    const both = await Promise.all([accept(one.plan.id), accept(other.plan.id)]);
    expect(both.map(({ refusal }) => refusal)).toEqual([null, null]);
    const { items } = await operator(at.t).get(doors.listPlans, { params, query });
    expect(items.map(({ state }) => state).toSorted()).toEqual(['accepted', 'discarded']);
    const lost = items.find(({ state }) => state === 'discarded')!;
    expect((await accept(lost.id)).refusal).toBe('plan.over');
    expect((await discard(lost.id)).refusal).toBe('plan.over');
    plan = await planned(at, [{ siteId: at.county.otherStationId, choice: 'call' }]);
    expect((await accept(plan.plan.id)).refusal).toBeNull();
    expect((await accept(plan.plan.id)).refusal).toBeNull();
    expect((await myRuns()).map(({ planId, state }) => [planId, state])).toEqual([[plan.plan.id, 'planned']]);
  });

  it('are seen by those who drive them', async () => {
    expect(await myRuns(otherDriver())).toEqual([]);
    const [run] = await myRuns();
    expect(run?.stops.map(({ siteCode, waitingParcels }) => [siteCode, waitingParcels]).toSorted()).toEqual([
      ['H-TY', 0],
      ['TY-01', 1],
      ['TY-02', 0],
    ]);
  });

  it('are called at by a scan of their organisation, or by the word that nothing was there', async () => {
    const [run] = await myRuns();
    const empty = run!.stops.find(({ siteCode }) => siteCode === 'TY-02')!;
    const say = (who = driver()) =>
      who.call(doors.nothingThere, {
        params: { ...params, id: run!.id, position: empty.position },
        body: { deviceTime: '2026-11-23T01:00:00.000Z', sentAt: '2026-11-23T01:30:00.000Z' },
      });
    expect((await say(otherDriver())).refusal).toBe('permission.missing');
    at.t.clock.at = new Date('2026-11-23T01:30:00Z');
    expect((await say()).refusal).toBeNull();
    at.t.clock.at = new Date('2026-11-23T01:40:00Z');
    expect((await say()).refusal).toBeNull();
    // Somebody else's vehicle and the station's own people are not the run.
    await scan(at.t, await parcelAtStation(at), 'load', at.county.stationId, at.county.merchantId);
    const called = async () =>
      (await myRuns())[0]!.stops
        .map(({ siteCode, calledAt, nothing }) => `${siteCode} ${calledAt} ${nothing}`)
        .toSorted();
    expect(await called()).toEqual(['H-TY null false', 'TY-01 null false', 'TY-02 2026-11-23T01:00:00.000Z true']);
    await scan(at.t, parcel, 'load', at.county.stationId, at.carrierId);
    at.t.clock.at = new Date('2026-11-23T02:00:00Z');
    await scan(at.t, parcel, 'arrive', at.county.hubId);
    expect(await called()).toEqual([
      'H-TY 2026-11-23T02:00:00.000Z false',
      'TY-01 2026-11-23T01:40:00.000Z false',
      'TY-02 2026-11-23T01:00:00.000Z true',
    ]);
    const [driven] = await myRuns();
    expect(driven).toMatchObject({ state: 'done', loadedParcels: 1, loadedGrams: 5400 });
    expect(driven?.fenPerKg).toBe(Math.round((driven!.costFen * 1000) / 5400));
  });

  it('stay once somebody has driven', async () => {
    expect((await discard(plan.plan.id)).refusal).toBe('plan.driven');
    const another = await planned(at, [{ siteId: at.county.hubId, choice: 'call' }]);
    expect((await accept(another.plan.id)).refusal).toBe('plan.driven');
    expect((await operator(at.t).get(doors.getPlan, { params: { ...params, id: plan.plan.id } })).isOpen).toBe(false);
    expect((await discard(another.plan.id)).refusal).toBeNull();
    const [run] = another.runs;
    const say = { params: { ...params, id: run!.id, position: 1 }, body: { deviceTime: '2026-11-23T02:00:00.000Z' } };
    expect((await driver().call(doors.nothingThere, say)).refusal).toBe('run.off');
    const unknown = { ...say, params: { ...say.params, position: 99 } };
    expect((await driver().call(doors.nothingThere, unknown)).refusal).toBe('run.unknown');
  });

  it('of tomorrow are not driven by what is scanned or said today', async () => {
    const next = await parcelAtStation(at);
    await parcelAtStation(at);
    const tomorrow = await planned(at, [], newId(), '2026-11-24');
    expect((await accept(tomorrow.plan.id)).refusal).toBeNull();
    await scan(at.t, next, 'load', at.county.stationId, at.carrierId);
    const { items } = await driver().get(doors.listMyRuns, { params, query: { day: '2026-11-24' } });
    expect(items.map(({ state, loadedParcels }) => [state, loadedParcels])).toEqual([['planned', 0]]);
    const say = {
      params: { ...params, id: items[0]!.id, position: 1 },
      body: { deviceTime: '2026-11-23T02:00:00.000Z' },
    };
    expect((await driver().call(doors.nothingThere, say)).refusal).toBe('run.off');
    expect((await discard(tomorrow.plan.id)).refusal).toBeNull();
  });

  it('are printed, a sheet for each driver, in either language', async () => {
    const sheets = await operator(at.t).get(doors.runSheets, { params: { ...params, id: plan.plan.id }, query: {} });
    expect(sheets).toContain('派车单 · 鄂QD0001 · 11月23日');
    expect(sheets).toContain('取走 1 件 5.4');
    const english = { params: { ...params, id: plan.plan.id }, query: { language: 'en' as const } };
    expect(await operator(at.t).get(doors.runSheets, english)).toContain('Take 1 parcels, 5.4 kg');
    expect((await driver().call(doors.runSheets, english)).refusal).toBe('permission.missing');
  });

  it('leaves notes of who planned, accepted and discarded', async () => {
    const { items } = await at.t
      .as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) })
      .get(endpoints.audit.listNotes, { params, query: { subject: 'round-plan', subjectId: plan.plan.id, limit: 50 } });
    expect(items.map(({ action }) => action).toSorted()).toEqual(['rounds.accept-plan', 'rounds.make-plan']);
  });
});
