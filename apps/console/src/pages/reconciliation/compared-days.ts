interface Compared {
  readonly day: string;
}

const DAY_MS = 86_400_000;

/**
 * Every day of the last so many since there is something to compare, latest first, with what comparing it said; null where
 * nobody has compared it yet.
 */
export function comparedDays<T extends Compared>(
  results: readonly T[],
  last: string,
  count: number,
  since: string | null,
): { readonly day: string; readonly result: T | null }[] {
  const found = new Map(results.map((result) => [result.day, result]));
  return Array.from({ length: count }, (_, back) => {
    const day = new Date(Date.parse(`${last}T00:00:00Z`) - back * DAY_MS).toISOString().slice(0, 10);
    return { day, result: found.get(day) ?? null };
  }).filter(({ day, result }) => result !== null || (since !== null && day >= since));
}
