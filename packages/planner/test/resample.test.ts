import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mountainCounty } from '../src/generate/mountain-county.ts';
import { drawTogether } from '../src/search/common-population.ts';
import { ALONE, type Company } from '../src/search/company.ts';
import { compile } from '../src/search/compile.ts';
import { type Context, newContext } from '../src/search/context.ts';
import type { Member } from '../src/search/fleet-walks.ts';
import { resample, resampleByFleet, type Standing } from '../src/search/resample.ts';
import { COST, MISSING } from '../src/search/state.ts';
import { iterationClock } from '../src/search/stop-clock.ts';
import { lockedState, newWalk } from '../src/search/walk.ts';

const problem = mountainCounty(20, 1);
const CLOCK = iterationClock(1);
const FLEETS = ['8 2', '3 2', '2 2'];

function contextOf(seed: number): Context {
  return newContext(
    compile(problem, () => false),
    seed,
  );
}

function membersOf(ctx: Context, standings: Standing[]): Member[] {
  return standings.map(({ cost, missing, fleet }) => {
    const walk = newWalk(ctx, lockedState(ctx), CLOCK);
    for (const part of ['current', 'draft', 'best'] as const) {
      walk[part].totals[COST] = cost;
      walk[part].totals[MISSING] = missing;
    }
    return { walk, fleet: Int32Array.from(fleet.split(' '), Number) };
  });
}

function standingOf({ walk: { current }, fleet }: Member): Standing {
  return { cost: current.totals[COST]!, missing: current.totals[MISSING]!, fleet: fleet.join(' ') };
}

const standings = fc.array(
  fc.record({
    cost: fc.integer({ min: 1, max: 1000 }),
    missing: fc.integer({ min: 0, max: 6 }),
    fleet: fc.constantFrom(...FLEETS),
  }),
  { minLength: 1, maxLength: 16 },
);
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** What each of several threads that draw together goes on with; none sees more of the others than what they hand. */
function drawInThreads(threads: Member[][], counts: number[], draw: typeof resample): Member[][] {
  const contexts = threads.map((_, thread) => contextOf(1 + thread));
  const handed: unknown[] = [];
  const run = (thread: number, share: Company['share']): Member[] =>
    drawTogether(contexts[thread]!, { thread, share }, threads[thread]!, counts[thread]!, (walks, count, chance) =>
      draw(walks, 0.01, count, chance),
    );
  for (const thread of threads.keys())
    expect(() =>
      run(thread, (mine) => {
        handed[thread] = structuredClone(mine);
        throw new Error('not yet');
      }),
    ).toThrow('not yet');
  return threads.map((_, thread) => run(thread, <T>() => handed as T[]));
}

test('as many walks go on as asked for, and none that leaves out more than another', () => {
  fc.assert(
    fc.property(
      standings,
      fc.nat(),
      chances,
      fc.double({ min: 1e-6, max: 1, noNaN: true }),
      (list, share, chance, cold) => {
        const count = 1 + (share % (2 * list.length));
        const next = resample(list, cold, count, chance);
        expect(next).toHaveLength(count);
        const fewest = Math.min(...list.map(({ missing }) => missing));
        for (const { missing } of next) expect(missing).toBe(fewest);
      },
    ),
    { numRuns: 200 },
  );
});

test('a walk is continued in proportion to what the next heat makes of its cost', () => {
  const list = [0, 0, 0, 0, 300, 300, 300, 300].map((cost) => ({ cost, missing: 0, fleet: '8 2' }));
  for (const chance of [0.01, 0.3, 0.99]) {
    const next = resample(list, Math.log(3) / 300, 8, chance);
    // One to three.
    expect(next.filter(({ cost }) => cost === 300)).toHaveLength(2);
  }
});

test('while it is hot every fleet keeps its part, and one whose walks are all jammed gives it up', () => {
  fc.assert(
    fc.property(standings, chances, (list, chance) => {
      const of = (fleet: string): Standing[] => list.filter((one) => one.fleet === fleet);
      const fewestOf = (some: Standing[]): number => Math.min(...some.map(({ missing }) => missing));
      const most = Math.max(2, fewestOf(list));
      const alive = FLEETS.filter((fleet) => fewestOf(of(fleet)) <= most);
      const next = resampleByFleet(list, 0.01, list.length, chance);
      expect(next).toHaveLength(list.length);
      const kept = alive.reduce((sum, fleet) => sum + of(fleet).length, 0);
      for (const fleet of alive) {
        const part = next.filter((one) => one.fleet === fleet).length;
        expect(Math.abs(part - (of(fleet).length * list.length) / kept)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
});

test('threads draw from all their walks together, and each goes on with its own part, every walk by itself', () => {
  let moved = 0;
  fc.assert(
    fc.property(fc.array(standings, { minLength: 2, maxLength: 3 }), fc.nat(), (lists, share) => {
      const threads = lists.map((list, thread) => membersOf(contextOf(1 + thread), list));
      const counts = lists.map((list) => 1 + (share % list.length));
      const everybody = threads.flat().map(standingOf);
      const states = threads.map((members) => new Set(members.map(({ walk }) => walk.current.ints)));
      const next = drawInThreads(threads, counts, resample);
      for (const [thread, members] of next.entries()) {
        expect(members).toHaveLength(counts[thread]!);
        expect(new Set(members.map(({ walk }) => walk.current.ints)).size).toBe(members.length);
        for (const { walk } of members) {
          expect(states[thread]!.has(walk.current.ints)).toBe(true);
          expect(walk.current.next.buffer).toBe(walk.current.ints.buffer);
          for (const part of ['draft', 'best'] as const)
            expect(walk[part].totals[COST]).toBe(walk.current.totals[COST]);
        }
        const own = new Set(lists[thread]!.map(({ cost }) => cost));
        moved += members.filter(({ walk }) => !own.has(walk.current.totals[COST]!)).length;
      }
      const sum = counts.reduce((a, b) => a + b, 0);
      const chance = contextOf(1).random.real();
      const key = ({ cost, fleet }: Standing): string => `${cost} ${fleet}`;
      expect(next.flat().map(standingOf).map(key).toSorted()).toEqual(
        resample(everybody, 0.01, sum, chance).map(key).toSorted(),
      );
    }),
    { numRuns: 60 },
  );
  expect(moved).toBeGreaterThan(0);
});

test('a thread alone keeps the walks that were drawn and copies those drawn again over the others', () => {
  const ctx = contextOf(1);
  const members = membersOf(
    ctx,
    [10, 900, 10, 900].map((cost) => ({ cost, missing: 0, fleet: '8 2' })),
  );
  const next = drawTogether(ctx, ALONE, members, 4, (walks, count, chance) => resample(walks, 1, count, chance));
  expect(next.map(standingOf)).toEqual(Array.from({ length: 4 }, () => ({ cost: 10, missing: 0, fleet: '8 2' })));
  expect(new Set(next.map(({ walk }) => walk.current.ints)).size).toBe(4);
  for (const kept of [members[0]!, members[2]!]) expect(next).toContain(kept);
});
