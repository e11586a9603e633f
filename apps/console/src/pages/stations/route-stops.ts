/** One stop as it is typed: a site and the time the vehicle comes, HH:mm or empty. */
export interface TypedStop {
  readonly siteId: string;
  readonly arrivesAt: string;
}

/** Stops of a route as one text, since a draft keeps plain fields only. */
export const textOfStops = (stops: readonly TypedStop[]): string =>
  stops.map(({ siteId, arrivesAt }) => `${siteId}@${arrivesAt}`).join(' ');

export const stopsOfText = (text: string): TypedStop[] =>
  text
    .split(' ')
    .filter((part) => part.includes('@'))
    .map((part) => {
      const [siteId = '', arrivesAt = ''] = part.split('@');
      return { siteId, arrivesAt };
    });

/** The list with one stop moved up (−1) or down (1); as it is where there is no further place. */
export function movedStop(stops: readonly TypedStop[], index: number, by: -1 | 1): TypedStop[] {
  const [one, other] = [stops[index], stops[index + by]];
  if (one === undefined || other === undefined) return [...stops];
  return stops.map((stop, at) => (at === index ? other : at === index + by ? one : stop));
}

/** Days that follow one another, as pairs of first and last: 1, 2, 3, 5 → [1, 3], [5, 5]. */
export function runsOfDays(days: readonly number[]): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === day) runs[runs.length - 1] = [last[0], day];
    else runs.push([day, day]);
  }
  return runs;
}

/** The names of the week's days, Monday first, as short as people write them. */
export const weekdayNames = (locale: string): string[] =>
  // The first of January 2024 was a Monday.
  Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
  );
