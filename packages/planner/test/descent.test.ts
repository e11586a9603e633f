import { expect, test } from 'vitest';
import { descend } from '../src/search/descent/descend.ts';
import { isGain } from '../src/search/descent/descent.ts';
import { exchange, exchangeTails, relocate } from '../src/search/descent/moves.ts';
import { routeCost, startNode } from '../src/search/descent/soft-plan.ts';
import { swapStar } from '../src/search/descent/swap-star.ts';
import { allRoutes, costOf, dealt, drivenCost, everyDealt, isComplete, total } from './dealt-plan.ts';

test('a route costs what driving it does, with all it has too much of', () => {
  everyDealt(200, (descent) => {
    const { plan } = descent;
    for (let route = 0; route < plan.routes; route++)
      expect(routeCost(plan, route)).toBeCloseTo(drivenCost(plan, route, allRoutes(plan)[route]!), 6);
  });
});

test('a move that is made is cheaper when all routes are driven anew, one that is not leaves them as they were', () => {
  const made = { relocate: 0, exchange: 0, tails: 0, swapStar: 0, none: 0 };
  everyDealt(100, (descent) => {
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
  });
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
  everyDealt(200, (descent) => {
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
  });
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

test('what rounding makes of the cost of dear routes is no gain, so that equal stops are not exchanged for ever', () => {
  const dear = 1e13;
  const rounded = 0.3 - (dear + 0.3 - dear);
  expect(rounded).toBeLessThan(-1e-6);
  expect(isGain(rounded, dear)).toBe(false);
  expect(isGain(rounded, 1)).toBe(true);
  expect(isGain(-1_000, dear)).toBe(true);
});

test('a descent ends where no move of one stop is cheaper', () => {
  everyDealt(60, (descent) => {
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
  });
});
