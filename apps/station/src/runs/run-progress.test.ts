import { expect, it } from 'vitest';
import type { RunStop } from '@shanhuo/contract/rounds/shapes';
import { progressOf, type OnPhone } from './run-progress.ts';

const stop = (position: number, siteId: string, calledAt: string | null = null) =>
  ({ position, siteId, calledAt, nothing: false }) as RunStop;
const run = (...stops: RunStop[]) => ({ id: 'run', day: '2026-11-23', stops });
const none: OnPhone = { scans: [], nothings: [] };
const load = (siteId: string, state: 'waiting' | 'attention' = 'waiting', at = '2026-11-23T02:00:00.000Z') => ({
  state,
  at,
  body: { id: 's', code: 'P', siteId, action: 'load' as const, deviceTime: at },
});
const nothing = (position: number, runId = 'run') => ({
  state: 'waiting' as const,
  at: '2026-11-23T02:00:00.000Z',
  body: { runId, position, deviceTime: '2026-11-23T02:00:00.000Z' },
});

it('begins with the first stop, and goes on by what the server knows', () => {
  expect(progressOf(run(stop(1, 'a'), stop(2, 'b')), none).next?.position).toBe(1);
  expect(progressOf(run(stop(1, 'a', '2026-11-23T01:00:00.000Z'), stop(2, 'b')), none).next?.position).toBe(2);
});

it('goes on by what lies on the phone, without a network', () => {
  const stops = [stop(1, 'a'), stop(2, 'b'), stop(3, 'c')];
  expect(progressOf(run(...stops), { ...none, scans: [load('a')] }).next?.position).toBe(2);
  const seen = progressOf(run(...stops), { scans: [load('a')], nothings: [nothing(2)] });
  expect(seen.next?.position).toBe(3);
  expect(seen.stops.map(({ isNothing }) => isNothing)).toEqual([false, true, false]);
});

it('does not count what was refused, another run, or a load of the day before', () => {
  const stops = [stop(1, 'a'), stop(2, 'b')];
  const phone = {
    scans: [load('a', 'attention'), load('a', 'waiting', '2026-11-22T02:00:00.000Z')],
    nothings: [nothing(1, 'other')],
  };
  expect(progressOf(run(...stops), phone).next?.position).toBe(1);
});

it('takes the day as the county does: a load of yesterday is none of a run that leaves before eight', () => {
  const early = run(stop(1, 'a'), stop(2, 'b'));
  const loads = (at: string) => ({ ...none, scans: [load('a', 'waiting', at)] });
  expect(progressOf(early, loads('2026-11-22T08:00:00.000Z')).next?.position).toBe(1);
  expect(progressOf(early, loads('2026-11-22T23:30:00.000Z')).next?.position).toBe(2);
});

it('says which stops were passed by, and that a run is done', () => {
  const seen = progressOf(run(stop(1, 'a'), stop(2, 'b', '2026-11-23T01:00:00.000Z')), none);
  expect(seen.next).toBeNull();
  expect(seen.stops.map(({ isMissed }) => isMissed)).toEqual([true, false]);
});
