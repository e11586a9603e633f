import type { FieldReader } from './field-reader.ts';
import type { Stop, Window } from './problem.ts';
import { patternsFor } from './patterns.ts';
import { FOREVER } from './stop-defaults.ts';

const FIELDS = [
  'id',
  'location',
  'deliver',
  'collect',
  'service',
  'pieces',
  'servicePerPiece',
  'windows',
  'release',
  'prize',
  'group',
  'patterns',
  'visits',
  'deliverTo',
  'needs',
] as const;

const MOST = 1_000_000_000;

export function readWindow(read: FieldReader, value: unknown, path: string): Window {
  const raw = read.object(value, path, ['from', 'to']);
  const from = read.whole(raw['from'], `${path}.from`, 0, FOREVER);
  const to = read.whole(raw['to'], `${path}.to`, 0, FOREVER);
  if (to < from) read.fault(path, `ends at ${to} before it begins at ${from}`);
  return { from, to };
}

function readWindows(read: FieldReader, value: unknown, path: string): Window[] {
  const windows = read.list(value, path, []).map((item, i) => readWindow(read, item, `${path}[${i}]`));
  for (let i = 1; i < windows.length; i++)
    if (windows[i]!.from <= windows[i - 1]!.to) read.fault(`${path}[${i}]`, 'must begin after the one before it ends');
  return windows;
}

function readAmounts(read: FieldReader, value: unknown, path: string, dims: number): number[] {
  const amounts = read.wholes(
    value,
    path,
    0,
    MOST,
    Array.from({ length: dims }, () => 0),
  );
  if (amounts.length !== dims) read.fault(path, `has ${amounts.length} dimensions, vehicles have ${dims}`);
  return amounts;
}

/** Day masks as given, or all sets of `count` days that keep their distance, or any single day. */
function readPatterns(read: FieldReader, raw: Record<string, unknown>, path: string, days: number): number[] {
  const all = 2 ** days - 1;
  if (raw['patterns'] !== undefined) {
    if (raw['visits'] !== undefined) read.fault(`${path}.visits`, 'cannot be given along with patterns');
    const patterns = read.wholes(raw['patterns'], `${path}.patterns`, 1, all);
    if (patterns.length === 0) read.fault(`${path}.patterns`, 'must not be empty');
    return patterns;
  }
  if (raw['visits'] === undefined) return patternsFor(days, 1, 1, days);
  const at = `${path}.visits`;
  const visits = read.object(raw['visits'], at, ['count', 'minGapDays', 'maxGapDays']);
  const count = read.whole(visits['count'], `${at}.count`, 1, days);
  const minGap = read.whole(visits['minGapDays'], `${at}.minGapDays`, 1, days, 1);
  const patterns = patternsFor(
    days,
    count,
    minGap,
    read.whole(visits['maxGapDays'], `${at}.maxGapDays`, 1, days, days),
  );
  if (patterns.length === 0) read.fault(at, 'no set of days keeps these gaps');
  return patterns;
}

/** One stop from plain data. */
export function readStop(read: FieldReader, value: unknown, path: string, size: { days: number; dims: number }): Stop {
  const raw = read.object(value, path, FIELDS);
  return {
    id: read.text(raw['id'], `${path}.id`),
    location: read.whole(raw['location'], `${path}.location`, 0, MOST),
    deliver: readAmounts(read, raw['deliver'], `${path}.deliver`, size.dims),
    collect: readAmounts(read, raw['collect'], `${path}.collect`, size.dims),
    service: read.whole(raw['service'], `${path}.service`, 0, FOREVER, 0),
    pieces: read.whole(raw['pieces'], `${path}.pieces`, 0, MOST, 0),
    servicePerPiece: read.whole(raw['servicePerPiece'], `${path}.servicePerPiece`, 0, FOREVER, 0),
    windows: readWindows(read, raw['windows'], `${path}.windows`),
    release: read.whole(raw['release'], `${path}.release`, 0, FOREVER, 0),
    prize: read.wholeOrNull(raw['prize'], `${path}.prize`, 0, Number.MAX_SAFE_INTEGER),
    group: read.wholeOrNull(raw['group'], `${path}.group`, 0, MOST),
    patterns: readPatterns(read, raw, path, size.days),
    deliverTo: read.wholeOrNull(raw['deliverTo'], `${path}.deliverTo`, 0, MOST),
    needs: read.texts(raw['needs'], `${path}.needs`),
  };
}
