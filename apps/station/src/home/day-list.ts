import type { AnswerOf } from '@shanhuo/contract/endpoint';
import type { collectionEndpoints } from '@shanhuo/contract/collection/endpoints';
import { dayKey } from '@shanhuo/face';
import type { EntryRecord } from '../queue/queue-record.ts';

type EntryRow = AnswerOf<typeof collectionEndpoints.listEntries>['items'][number];

/** One weighing of the day, from this phone or from the server. */
export interface DayLine {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly whatEn: string;
  readonly motif: string;
  readonly kind: 'outright' | 'consignment';
  readonly payKind: 'cash' | 'account' | null;
  readonly weightGrams: number;
  readonly amountFen: number;
  readonly isValid: boolean;
  /** The phone's own record, where there is one: it has the slip, the state and the undo. */
  readonly record: EntryRecord | null;
}

const fromRecord = (record: EntryRecord): DayLine => {
  const { body, shown } = record;
  return {
    id: record.id,
    at: record.at,
    who: shown.householdName,
    what: `${shown.productName} ${shown.gradeName}`,
    whatEn: `${shown.productNameEn}, ${shown.gradeNameEn}`,
    motif: shown.motif,
    kind: body.kind,
    payKind: body.payKind ?? null,
    weightGrams: body.weightGrams,
    amountFen: record.answer?.amountFen ?? (body.kind === 'outright' ? shown.amountFen : 0),
    isValid: record.state !== 'withdrawn' && !record.withdrawWanted,
    record,
  };
};

const fromRow = (
  row: EntryRow,
  nameOf: (householdId: string) => string | undefined,
  inEnglish: (name: string) => string,
): DayLine => ({
  id: row.id,
  at: row.happenedAt,
  who: nameOf(row.householdId) ?? row.householdCode,
  what: `${row.productName} ${row.gradeName}`,
  whatEn: `${inEnglish(row.productName)}, ${inEnglish(row.gradeName)}`,
  motif: row.motif,
  kind: row.kind,
  payKind: row.payKind,
  weightGrams: row.weightGrams,
  amountFen: row.amountFen,
  isValid: row.state === 'valid',
  record: null,
});

/** The day's weighings of this station, latest first: the phone's own, and those the server has from elsewhere. */
export function dayLines(
  records: readonly EntryRecord[],
  rows: readonly EntryRow[],
  day: string,
  nameOf: (householdId: string) => string | undefined,
  inEnglish: (name: string) => string = (name) => name,
): DayLine[] {
  const own = records.filter((record) => dayKey(record.at) === day);
  const ids = new Set(own.map(({ id }) => id));
  const elsewhere = rows.filter(({ id }) => !ids.has(id)).map((row) => fromRow(row, nameOf, inEnglish));
  return [...own.map(fromRecord), ...elsewhere].sort((a, b) => new Date(b.at).getTime() - new Date(a.at).getTime());
}

export interface DaySum {
  readonly entries: number;
  readonly weightGrams: number;
  readonly paidCashFen: number;
}

/** What was taken back, or refused and not yet repaired, is not counted. */
export function sumOf(lines: readonly DayLine[]): DaySum {
  const valid = lines.filter(({ isValid, record }) => isValid && record?.state !== 'attention');
  return {
    entries: valid.length,
    weightGrams: valid.reduce((sum, { weightGrams }) => sum + weightGrams, 0),
    paidCashFen: valid.reduce((sum, { payKind, amountFen }) => sum + (payKind === 'cash' ? amountFen : 0), 0),
  };
}

/** Cash paid on this phone that the server's cash box doesn't know of yet. */
export const unsentCashFen = (records: readonly EntryRecord[], day: string): number =>
  records
    .filter(({ state, withdrawWanted }) => state === 'waiting' && !withdrawWanted)
    .filter(({ at, body }) => dayKey(at) === day && body.payKind === 'cash')
    .reduce((sum, { shown }) => sum + shown.amountFen, 0);
