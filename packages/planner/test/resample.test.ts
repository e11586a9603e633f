import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mountainCounty } from '../src/generate/mountain-county.ts';
import { compile } from '../src/search/compile.ts';
import { type Context, newContext } from '../src/search/context.ts';
import { coarseWalks, type Member } from '../src/search/fleet-walks.ts';
import { resample, resampleByFleet } from '../src/search/resample.ts';
import { COST, MISSING } from '../src/search/state.ts';
import { iterationClock } from '../src/search/stop-clock.ts';
import { lockedState, newWalk } from '../src/search/walk.ts';

const problem = mountainCounty(20, 1);
const CLOCK = iterationClock(1);

function contextOf(seed: number): Context {
  return newContext(
    compile(problem, () => false),
    seed,
  );
}

/** What a walk is made to cost and to leave out, and the fleet it may use. */
interface Standing {
  cost: number;
  missing: number;
  fleet: number;
}

function membersOf(ctx: Context, standings: Standing[]): Member[] {
  const fleets = [0, 1, 2].map((less) => ctx.inst.fleet.map((count, kind) => (kind === 0 ? count - less : count)));
  return standings.map(({ cost, missing, fleet }) => {
    const walk = newWalk(ctx, lockedState(ctx), CLOCK);
    for (const part of ['current', 'draft', 'best'] as const) {
      walk[part].totals[COST] = cost;
      walk[part].totals[MISSING] = missing;
    }
    return { walk, fleet: fleets[fleet]! };
  });
}

const standings = fc.array(
  fc.record({
    cost: fc.integer({ min: 1, max: 1000 }),
    missing: fc.integer({ min: 0, max: 6 }),
    fleet: fc.nat({ max: 2 }),
  }),
  { minLength: 1, maxLength: 16 },
);

/** Whether no two members share what they write to. */
function areApart(members: Member[]): boolean {
  return new Set(members.map(({ walk }) => walk.current.ints)).size === members.length;
}

test('as many walks go on as asked for, each by itself, and none that leaves out more than another', () => {
  fc.assert(
    fc.property(standings, fc.nat(), fc.double({ min: 1e-6, max: 1, noNaN: true }), (list, share, coldness) => {
      const ctx = contextOf(1 + share);
      const count = 1 + (share % list.length);
      const next = resample(ctx, membersOf(ctx, list), coldness, count);
      expect(next).toHaveLength(count);
      expect(areApart(next)).toBe(true);
      const fewest = Math.min(...list.map(({ missing }) => missing));
      for (const { walk } of next)
        for (const part of ['current', 'draft', 'best'] as const) expect(walk[part].totals[MISSING]).toBe(fewest);
    }),
    { numRuns: 100 },
  );
});

test('a walk is continued in proportion to what the next heat makes of its cost', () => {
  const ctx = contextOf(1);
  const list = [0, 0, 0, 0, 300, 300, 300, 300].map((cost) => ({ cost, missing: 0, fleet: 0 }));
  let dear = 0;
  for (let trial = 0; trial < 500; trial++) {
    const next = resample(ctx, membersOf(ctx, list), Math.log(3) / 300, 8);
    dear += next.filter(({ walk }) => walk.current.totals[COST] === 300).length;
  }
  // One to three; drawn with one number, eight walks are never off by more than one.
  expect(dear).toBe(1000);
});

test('while it is hot every fleet keeps its part, and one whose walks are all jammed gives it up', () => {
  fc.assert(
    fc.property(standings, fc.nat(), (list, seed) => {
      const ctx = contextOf(1 + seed);
      const members = membersOf(ctx, list);
      const fleets = members.map(({ fleet }) => fleet);
      const fewestOf = (fleet: Int32Array): number =>
        Math.min(...list.filter((_, at) => fleets[at] === fleet).map(({ missing }) => missing));
      const most = Math.max(2, Math.min(...list.map(({ missing }) => missing)));
      const alive = [...new Set(fleets)].filter((fleet) => fewestOf(fleet) <= most);
      const next = resampleByFleet(ctx, members, 0.01);
      expect(next).toHaveLength(list.length);
      expect(areApart(next)).toBe(true);
      const sizes = alive.map((fleet) => fleets.filter((one) => one === fleet).length);
      const kept = sizes.reduce((a, b) => a + b, 0);
      for (const [at, fleet] of alive.entries()) {
        const part = next.filter((member) => member.fleet === fleet).length;
        expect(Math.abs(part - (sizes[at]! * list.length) / kept)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
});

test('vehicles are taken away until a start leaves too much out, and the whole fleet stays among those tried', () => {
  let smaller = 0;
  for (const seed of [1, 2, 3]) {
    const ctx = newContext(
      compile(mountainCounty(100, seed), () => false),
      seed,
    );
    const all = ctx.inst.fleet.slice();
    const clock = iterationClock(20_000);
    const members = coarseWalks(ctx, newWalk(ctx, lockedState(ctx), clock), 20_000, clock);
    const tried = [...new Set(members.map(({ fleet }) => fleet.join(' ')))];
    expect(ctx.inst.fleet).toEqual(all);
    expect(tried).toContain(all.join(' '));
    expect(tried.length).toBeLessThanOrEqual(3);
    smaller += tried.length - 1;
    for (const { walk, fleet } of members)
      for (const [kind, used] of walk.current.used.entries()) expect(used).toBeLessThanOrEqual(fleet[kind]!);
  }
  expect(smaller).toBeGreaterThan(0);
});
