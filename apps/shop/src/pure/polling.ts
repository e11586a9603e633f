const FIRST_MS = 1500;
const LONGEST_MS = 15_000;
const ROUNDS = 80;

/** Milliseconds before asking again: at once, then quickly, slower with every round, and at last not at all. */
export function pauseBefore(round: number): number | null {
  if (round >= ROUNDS) return null;
  if (round === 0) return 0;
  return Math.min(LONGEST_MS, Math.round(FIRST_MS * 1.3 ** (round - 1)));
}
