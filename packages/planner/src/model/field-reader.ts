/** More faults than anyone reads; a table of a million bad cells is not a million messages. */
const MOST_FAULTS = 200;

/** Reads unknown data field by field and gathers every fault with its path, rather than stopping at the first. */
export class FieldReader {
  readonly faults: string[] = [];

  fault(path: string, text: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(`${path}: ${text}`);
    else this.faults[MOST_FAULTS] = 'and more';
  }

  /** The value as an object with no fields besides the known ones. */
  object(value: unknown, path: string, known: readonly string[]): Record<string, unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(path, 'must be an object');
      return {};
    }
    for (const key of Object.keys(value))
      if (!known.includes(key)) this.fault(`${path}.${key}`, 'is not a known field');
    return value as Record<string, unknown>;
  }

  list(value: unknown, path: string, fallback?: unknown[]): unknown[] {
    if (value === undefined && fallback) return fallback;
    if (Array.isArray(value)) return value;
    this.fault(path, 'must be a list');
    return [];
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value !== '') return value;
    this.fault(path, 'must be a text that is not empty');
    return '';
  }

  /** A whole number within bounds; the fallback stands in only for an absent value. */
  whole(value: unknown, path: string, min: number, max: number, fallback?: number): number {
    if (value === undefined && fallback !== undefined) return fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    this.fault(path, `must be a whole number from ${min} to ${max}, found ${JSON.stringify(value)}`);
    return min;
  }

  /** As `whole`, where null and absent mean that there is none. */
  wholeOrNull(value: unknown, path: string, min: number, max: number): number | null {
    return value === undefined || value === null ? null : this.whole(value, path, min, max);
  }

  finite(value: unknown, path: string): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.fault(path, 'must be a number');
    return 0;
  }

  wholes(value: unknown, path: string, min: number, max: number, fallback?: number[]): number[] {
    // A path is only written for what is wrong: tables of 2,000 places have millions of cells.
    return this.list(value, path, fallback).map((item, i) =>
      typeof item === 'number' && Number.isInteger(item) && item >= min && item <= max
        ? item
        : this.whole(item, `${path}[${i}]`, min, max),
    );
  }

  texts(value: unknown, path: string): string[] {
    return this.list(value, path, []).map((item, i) => this.text(item, `${path}[${i}]`));
  }
}
