/** A price that a slip of the finger makes: a zero too many, a dot in the wrong place. */
const MOST_UP = 0.5;
const MOST_DOWN = -0.35;

/** By what part of the last price it changes; null where there is none to compare with. */
export const changeOf = (beforeFenPerKg: number | null, nowFenPerKg: number): number | null =>
  beforeFenPerKg === null || beforeFenPerKg === 0 ? null : (nowFenPerKg - beforeFenPerKg) / beforeFenPerKg;

/** Whether a price moved so far that it must be looked at again before households are paid by it. */
export const isOdd = (beforeFenPerKg: number | null, nowFenPerKg: number): boolean => {
  const change = changeOf(beforeFenPerKg, nowFenPerKg);
  return change !== null && (change > MOST_UP || change < MOST_DOWN);
};
