/**
 * All sets of `count` days of a horizon whose neighbouring visits are at least `minGap` and at most `maxGap` days
 * apart, as bit masks. The horizon does not wrap around.
 */
export function patternsFor(days: number, count: number, minGap: number, maxGap: number): number[] {
  const found: number[] = [];
  const extend = (mask: number, last: number, left: number): void => {
    if (left === 0) {
      found.push(mask);
      return;
    }
    for (let day = last + minGap; day <= Math.min(days - 1, last + maxGap); day++)
      extend(mask | (1 << day), day, left - 1);
  };
  for (let first = 0; first < days; first++) extend(1 << first, first, count - 1);
  return found;
}
