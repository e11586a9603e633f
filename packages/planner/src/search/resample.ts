import type { Context } from './context.ts';
import type { Member } from './fleet-walks.ts';
import { copyState, COST, MISSING } from './state.ts';

/** Requests left out beyond which walks under a small fleet are given up; fewer may yet find their place. */
const JAMMED = 2;

/** How many walks go on from each: in proportion to weights, drawn with one number (systematic resampling). */
function drawCopies(weights: number[], draw: number, count: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let reached = 0;
  let taken = 0;
  return weights.map((weight) => {
    reached += (weight / sum) * count;
    const from = taken;
    while (draw + taken < reached && taken < count) taken++;
    return taken - from;
  });
}

function fewestMissing(members: Member[]): number {
  return Math.min(...members.map(({ walk }) => walk.current.totals[MISSING]!));
}

/** Draws walks to go on from among those that leave the least out, the more likely the less they cost for their heat. */
function draw({ random }: Context, members: Member[], coldness: number, count: number): Member[] {
  const fewest = fewestMissing(members);
  const costs = members.map(({ walk: { current } }) =>
    current.totals[MISSING] === fewest ? current.totals[COST]! : Number.POSITIVE_INFINITY,
  );
  const low = Math.min(...costs);
  const weights = costs.map((cost) => Math.exp(coldness * (low - cost)));
  const copies = drawCopies(weights, random.real(), count);
  return members.flatMap((member, at) => Array.from({ length: copies[at]! }, () => member));
}

/** As many members as were drawn; one drawn again goes on in the place of one that was not. */
function goOnFrom(members: Member[], drawn: Member[]): Member[] {
  const spare = members.filter((member) => !drawn.includes(member));
  return drawn.map((member, at) => {
    if (drawn.indexOf(member) === at) return member;
    const other = spare.pop()!;
    for (const part of ['current', 'draft', 'best'] as const) copyState(other.walk[part], member.walk[part]);
    other.fleet = member.fleet;
    return other;
  });
}

/**
 * The population of the next stage: each walk is continued as often as the next heat makes its cost likely (population
 * annealing, Hukushima & Iba 2003). `coldness` is the rise of 1 / heat, `count` at most as many as there are.
 */
export function resample(ctx: Context, members: Member[], coldness: number, count: number): Member[] {
  return goOnFrom(members, draw(ctx, members, coldness, count));
}

/**
 * The same among walks of one fleet, each fleet keeping its part of the population: while it is hot walks with fewer
 * vehicles leave a stop out now and then and cost no less, though they may end much cheaper. A fleet under which all walks
 * are jammed gives its part to the others.
 */
export function resampleByFleet(ctx: Context, members: Member[], coldness: number): Member[] {
  const strata = [...new Set(members.map(({ fleet }) => fleet))].map((fleet) =>
    members.filter((member) => member.fleet === fleet),
  );
  const most = Math.max(JAMMED, fewestMissing(members));
  const alive = strata.filter((stratum) => fewestMissing(stratum) <= most);
  const part = members.length / alive.reduce((sum, stratum) => sum + stratum.length, 0);
  const drawn: Member[] = [];
  let reached = 0;
  for (const stratum of alive) {
    reached += stratum.length * part;
    drawn.push(...draw(ctx, stratum, coldness, Math.round(reached) - drawn.length));
  }
  return goOnFrom(members, drawn);
}
