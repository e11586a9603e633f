import { distanceOf, type Individual, pricedAt } from './individual.ts';
import type { Weights } from './soft-plan.ts';

/** How many survive a choice, and how many may be born before the next (Vidal 2022, smaller since runs are short). */
const SURVIVORS = 12;
const BORN = 20;
/** How many of the best cost keeps whatever their likeness, and with how many others likeness is measured. */
const ELITE = 4;
const CLOSEST = 4;

interface Member {
  one: Individual;
  /** Distances to the other members. */
  apart: Map<Member, number>;
  /** The lower the better. */
  fitness: number;
}

/** Plans of one sort, all within their limits or some beyond, of which cost and difference decide who survives. */
export class Subpopulation {
  #members: Member[] = [];

  /** Cheapest first at the weights of the last birth. */
  get members(): readonly { one: Individual; fitness: number }[] {
    return this.#members;
  }

  get cheapest(): Individual {
    return this.#members[0]!.one;
  }

  /** Takes a newborn in, and lets only survivors go on once there are too many. */
  add(one: Individual, weights: Weights): void {
    const member: Member = { one, apart: new Map(), fitness: 0 };
    for (const other of this.#members) {
      const apart = distanceOf(one, other.one);
      member.apart.set(other, apart);
      other.apart.set(member, apart);
    }
    this.#members.push(member);
    this.#rate(weights);
    if (this.#members.length <= SURVIVORS + BORN) return;
    while (this.#members.length > SURVIVORS) {
      this.#drop();
      this.#rate(weights);
    }
  }

  /** Rates all by their ranks in cost and in difference (biased fitness, Vidal et al. 2012), and sorts them by cost. */
  #rate(weights: Weights): void {
    const count = this.#members.length;
    const byCost = sorted(this.#members, ({ one }) => pricedAt(weights, one));
    const byLikeness = sorted(byCost, (member) => -aloofness(member));
    const weight = 1 - Math.min(ELITE, count) / count;
    for (const [rank, member] of byCost.entries()) member.fitness = rank / count;
    for (const [rank, member] of byLikeness.entries()) member.fitness += (weight * rank) / count;
    this.#members = byCost;
  }

  /** Drops a twin of a cheaper one, or else the least fit. */
  #drop(): void {
    const twin = this.#members.findLast(({ apart }) => [...apart.values()].includes(0));
    const last = twin ?? this.#members.reduce((a, b) => (b.fitness > a.fitness ? b : a));
    this.#members = this.#members.filter((member) => member !== last);
    for (const { apart } of this.#members) apart.delete(last);
  }
}

function sorted(members: Member[], key: (member: Member) => number): Member[] {
  const keyed = members.map((member) => ({ member, value: key(member) }));
  return keyed.toSorted((a, b) => a.value - b.value).map(({ member }) => member);
}

/** Mean distance to the closest others. */
function aloofness({ apart }: Member): number {
  const near = [...apart.values()].toSorted((a, b) => a - b).slice(0, CLOSEST);
  return near.length === 0 ? 1 : near.reduce((sum, one) => sum + one, 0) / near.length;
}
