/** One act of the history: what happens, and when by the county's clock. */
export interface Act {
  readonly at: Date;
  readonly run: (at: Date) => Promise<void>;
}

/** What is still to happen, always taken in the order of time; acts may put later ones on it. */
export interface Agenda {
  readonly plan: (at: Date, run: Act['run']) => void;
  readonly next: () => Act | undefined;
}

export function agenda(): Agenda {
  const acts: (Act & { readonly order: number })[] = [];
  let order = 0;
  const isBefore = (a: number, b: number): boolean => {
    const [first, second] = [acts[a], acts[b]];
    if (first === undefined || second === undefined) return false;
    const difference = first.at.getTime() - second.at.getTime();
    return difference === 0 ? first.order < second.order : difference < 0;
  };
  const swap = (a: number, b: number): void => {
    const [first, second] = [acts[a], acts[b]];
    if (first === undefined || second === undefined) return;
    acts[a] = second;
    acts[b] = first;
  };
  // A binary heap: thousands of acts, each taken once.
  const rise = (index: number): void => {
    const parent = (index - 1) >> 1;
    if (index === 0 || !isBefore(index, parent)) return;
    swap(index, parent);
    rise(parent);
  };
  const sink = (index: number): void => {
    const [left, right] = [2 * index + 1, 2 * index + 2];
    let first = index;
    if (isBefore(left, first)) first = left;
    if (isBefore(right, first)) first = right;
    if (first === index) return;
    swap(index, first);
    sink(first);
  };
  return {
    plan(at, run) {
      acts.push({ at, run, order: (order += 1) });
      rise(acts.length - 1);
    },
    next() {
      const [first] = acts;
      const last = acts.pop();
      if (first === undefined || last === undefined) return undefined;
      if (acts.length > 0) {
        acts[0] = last;
        sink(0);
      }
      return first;
    },
  };
}
