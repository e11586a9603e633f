import { expect, it } from 'vitest';
import { choicesToSend } from './choices-to-send.ts';
import { mapOf } from './map-of.ts';
import { letterOf } from './plan-words.ts';
import type { PlanSeen } from './use-plan.ts';

const centre = { name: '县中心', lat: 29.7, lon: 109.1 };
const stop = (position: number, lat: number | null, lon: number | null) =>
  ({ position, siteName: `站${position}`, lat, lon }) as PlanSeen['runs'][number]['stops'][number];
const runOf = (...stops: PlanSeen['runs'][number]['stops']) => ({ stops }) as PlanSeen['runs'][number];

it('draws runs north up from the centre and back, each with a letter, strokes and numbers of its own', () => {
  const map = mapOf({
    centre,
    runs: [runOf(stop(1, 29.8, 109.1), stop(2, 29.8, 109.2)), runOf(stop(1, 29.6, 109))],
    leftOut: [],
  });
  const [north, south] = map?.runs ?? [];
  expect(north?.marks.map(({ label }) => label)).toEqual(['A1', 'A2']);
  expect(south?.marks.map(({ label }) => label)).toEqual(['B1']);
  expect(north?.marks[0]?.y).toBeLessThan(map?.centre.y ?? 0);
  expect(south?.marks[0]?.y).toBeGreaterThan(map?.centre.y ?? 0);
  expect(south?.marks[0]?.x).toBeLessThan(map?.centre.x ?? 0);
  expect(north?.line.split(' ')).toHaveLength(4);
  expect(north?.dash).not.toBe(south?.dash);
});

it('draws nothing without points, and passes over a stop that has none', () => {
  expect(mapOf({ centre: { ...centre, lat: null }, runs: [], leftOut: [] })).toBeNull();
  expect(mapOf({ centre, runs: [], leftOut: [] })).toBeNull();
  const map = mapOf({ centre, runs: [runOf(stop(1, null, null), stop(2, 29.8, 109.2))], leftOut: [] });
  expect(map?.runs[0]?.marks.map(({ label }) => label)).toEqual(['A2']);
});

it('goes on with letters after the alphabet', () => {
  expect([0, 25, 26, 27].map(letterOf)).toEqual(['A', 'Z', 'A1', 'B1']);
});

it('sends what was said of sites, and what is brought only where it is called at', () => {
  const rows = [
    { siteId: 'a', said: { choice: '' as const, bringKg: 3 } },
    { siteId: 'b', said: { choice: 'leave-out' as const, bringKg: 3 } },
    { siteId: 'c', said: { choice: 'call' as const, bringKg: 2.5 } },
    { siteId: 'd', said: { choice: 'call' as const, bringKg: undefined } },
  ];
  expect(choicesToSend(rows)).toEqual([
    { siteId: 'b', choice: 'leave-out' },
    { siteId: 'c', choice: 'call', bringGrams: 2500 },
    { siteId: 'd', choice: 'call' },
  ]);
});
