import type { Permission } from '@shanhuo/contract';

/** So many are counted; more is told as at least so many. */
export const LOOKED_AT = 200;
const LINES_SHOWN = 4;

export interface Line {
  readonly id: string;
  readonly what: string;
  readonly note: string;
  readonly path: string;
}

interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A kind of work that can wait for somebody. */
export interface Waiting {
  readonly name: string;
  readonly path: string;
  /** All of these: seeing what waits, and doing something about it. */
  readonly permissions: readonly Permission[];
  readonly look: () => Promise<{ readonly count: number; readonly isMore: boolean; readonly lines: Line[] }>;
}

/** Asks a list, and tells its first rows in a line each. */
export const look =
  <T>(ask: () => Promise<Listed<T>>, line: (row: T) => Line): Waiting['look'] =>
  async () => {
    const { items, next } = await ask();
    // What has waited longest comes last in the lists and first here.
    const oldest = next === null ? items.toReversed() : items;
    return { count: items.length, isMore: next !== null, lines: oldest.slice(0, LINES_SHOWN).map(line) };
  };
