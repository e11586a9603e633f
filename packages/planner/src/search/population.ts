import type { Instance } from './instance.ts';
import { type Contents, copyState, COST, emptyState, MISSING, type State } from './state.ts';

/** Whether the first solution is worse: more stops missing, or as many and dearer. */
export function isWorse(a: Contents, b: Contents): boolean {
  const [x, y] = [a.totals[MISSING]!, b.totals[MISSING]!];
  return x > y || (x === y && a.totals[COST]! > b.totals[COST]!);
}

/** A few solutions of different cost; a better one takes the place of the worst. Its memory never grows. */
export class Population {
  readonly #inst: Instance;
  readonly #most: number;
  readonly #members: State[] = [];

  constructor(inst: Instance, most: number) {
    this.#inst = inst;
    this.#most = most;
  }

  get members(): readonly State[] {
    return this.#members;
  }

  /** The better of the best member and another solution. */
  best(other: State): State {
    return this.#members.reduce((a, b) => (isWorse(a, b) ? b : a), other);
  }

  add(st: Contents): void {
    if (this.#members.some((member) => member.totals[COST] === st.totals[COST])) return;
    if (this.#members.length < this.#most) {
      const copy = emptyState(this.#inst);
      copyState(copy, st);
      this.#members.push(copy);
      return;
    }
    const last = this.#members.reduce((a, b) => (isWorse(a, b) ? a : b));
    if (isWorse(last, st)) copyState(last, st);
  }
}
