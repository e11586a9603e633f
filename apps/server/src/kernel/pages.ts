import { Refusal } from './refusal.ts';

/** A cursor is the sort key of the last row seen, opaque to the caller. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor back; a cursor that was not made by `encodeCursor` with that many parts is refused. */
export function decodeCursor(cursor: string | undefined, parts: number): readonly (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts) {
      return key.map((part: unknown) => (typeof part === 'number' ? part : String(part)));
    }
  } catch {
    // falls through to the refusal: a broken cursor is the caller's
  }
  throw new Refusal('request.invalid', { field: 'cursor' });
}

/** Cuts `limit + 1` fetched rows to one page and makes the cursor of its last row. */
export function pageOf<T>(rows: readonly T[], limit: number, key: (row: T) => readonly (string | number)[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}
