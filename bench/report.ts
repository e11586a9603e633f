import type { Measured } from './closed-loop.ts';

export interface Row {
  readonly scenario: string;
  readonly house: Measured;
  readonly floor: Measured | null;
}

const number = (value: number, digits = 1): string => value.toFixed(digits).padStart(9);

/** The table for people: what the house does, and its ratio to the bare handler on the same database in the same run. */
export function table(rows: readonly Row[]): string {
  const head = `${'scenario'.padEnd(22)}${'conn'.padStart(5)}${['per s', 'p50 ms', 'p95 ms', 'p99 ms', 'errors', 'floor/s', 'ratio'].map((name) => name.padStart(10)).join('')}`;
  const lines = rows.map(({ scenario, house, floor }) =>
    [
      scenario.padEnd(22),
      String(house.connections).padStart(5),
      ' ',
      number(house.perSecond),
      ' ',
      number(house.p50, 2),
      ' ',
      number(house.p95, 2),
      ' ',
      number(house.p99, 2),
      ' ',
      number(house.errors, 0),
      ' ',
      floor === null ? '        –' : number(floor.perSecond),
      ' ',
      floor === null || floor.perSecond === 0 ? '        –' : number(house.perSecond / floor.perSecond, 2),
    ].join(''),
  );
  return [head, '-'.repeat(head.length), ...lines].join('\n');
}
