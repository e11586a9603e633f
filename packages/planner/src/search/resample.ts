/** How a walk stands when walks are compared. */
export interface Standing {
  cost: number;
  /** Requests that must be served and are not. */
  missing: number;
  /** Which vehicles it may use, as a name. */
  fleet: string;
}

/** Requests left out beyond which walks under a small fleet are given up; fewer may yet find their place. */
const JAMMED = 2;

/** How many walks go on from each: in proportion to weights, drawn with one number (systematic resampling). */
function drawCopies(weights: number[], chance: number, count: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  let reached = 0;
  let taken = 0;
  return weights.map((weight, at) => {
    // The last takes all that is left, which rounding would lose now and then.
    reached = at === last ? Number.POSITIVE_INFINITY : reached + (weight / sum) * count;
    const from = taken;
    while (chance + taken < reached && taken < count) taken++;
    return taken - from;
  });
}

function fewestMissing(standings: Standing[]): number {
  return Math.min(...standings.map(({ missing }) => missing));
}

/**
 * The walks of the next stage, each as often as it is to be continued: as the next heat makes its cost likely (population
 * annealing, Hukushima & Iba 2003), and none that leaves out more than another. `coldness` is the rise of 1 / heat,
 * `chance` below one.
 */
export function resample<T extends Standing>(walks: T[], coldness: number, count: number, chance: number): T[] {
  const fewest = fewestMissing(walks);
  const costs = walks.map(({ cost, missing }) => (missing === fewest ? cost : Number.POSITIVE_INFINITY));
  const low = Math.min(...costs);
  const weights = costs.map((cost) => Math.exp(coldness * (low - cost)));
  const copies = drawCopies(weights, chance, count);
  return walks.flatMap((walk, at) => Array.from({ length: copies[at]! }, () => walk));
}

/**
 * The same among walks of one fleet, each fleet keeping its part of the population: while it is hot walks with fewer
 * vehicles leave a stop out now and then and cost no less, though they may end much cheaper. A fleet under which all walks
 * are jammed gives its part to the others.
 */
export function resampleByFleet<T extends Standing>(walks: T[], coldness: number, count: number, chance: number): T[] {
  const strata = [...new Set(walks.map(({ fleet }) => fleet))].map((fleet) =>
    walks.filter((walk) => walk.fleet === fleet),
  );
  const most = Math.max(JAMMED, fewestMissing(walks));
  const alive = strata.filter((stratum) => fewestMissing(stratum) <= most);
  const part = count / alive.reduce((sum, stratum) => sum + stratum.length, 0);
  const drawn: T[] = [];
  let reached = 0;
  for (const stratum of alive) {
    reached += stratum.length * part;
    drawn.push(...resample(stratum, coldness, Math.round(reached) - drawn.length, chance));
  }
  return drawn;
}
