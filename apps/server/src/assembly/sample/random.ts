/** Repeatable chance: the same seed tells the same six weeks (mulberry32, T. Ettinger 2017, public domain). */
export interface Random {
  /** Uniform in [0, 1). */
  readonly share: () => number;
  /** Whole, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly weighted: <T>(items: readonly { readonly value: T; readonly weight: number }[]) => T;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const last = <T>(items: readonly T[]): T => {
    const item = items.at(-1);
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  return {
    share,
    between: (low, high) => low + Math.floor(share() * (high - low + 1)),
    pick: (items) => items[Math.floor(share() * items.length)] ?? last(items),
    weighted(items) {
      const total = items.reduce((sum, { weight }) => sum + weight, 0);
      let left = share() * total;
      for (const { value, weight } of items) {
        left -= weight;
        if (left < 0) return value;
      }
      return last(items).value;
    },
  };
}
