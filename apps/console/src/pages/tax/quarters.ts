const MONTHS = 3;

/** The quarter of a day and those before it, newest first, as `2026-Q4`. */
export function quartersUntil(day: string, count: number): string[] {
  const last = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS);
  return Array.from({ length: count }, (_, back) => {
    const quarter = last - back;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
}
