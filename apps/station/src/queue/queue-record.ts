import type { Static } from 'typebox';
import type { EntryAnswer, NewEntry } from '@shanhuo/contract/collection/shapes';
import type { Scan, ScanResult } from '@shanhuo/contract/logistics/shapes';

/** waiting: only on this phone · sent: the server has it · attention: refused, a person must look · withdrawn: taken back */
export type RecordState = 'waiting' | 'sent' | 'attention' | 'withdrawn';

/** Why the server refused a record: the code, and what a repair needs. */
export interface Problem {
  readonly code: string;
  /** The price that holds, when the shown one has changed. */
  readonly fenPerKg: number | null;
}

interface Recorded {
  /** Made here, before anything is sent: the same record sent twice is one record at the server. */
  readonly id: string;
  /** Who recorded it; only this person's session sends it. */
  readonly ownerId: string;
  readonly county: number;
  /** Device time, ISO 8601. */
  readonly at: string;
  readonly state: RecordState;
  readonly attempts: number;
  /** Idempotency key of the batch it travels in; it stays with the same records until they are answered. */
  readonly shipment: string | null;
  /** True once a whole batch was refused: then each of its records travels by itself, to find the one at fault. */
  readonly alone: boolean;
  /** The keeper takes it back, but the server may have it already. */
  readonly withdrawWanted: boolean;
  readonly problem: Problem | null;
}

/** What the keeper's screen showed; kept so that a slip can be shown without a network. */
export interface EntryShown {
  readonly householdName: string;
  readonly householdCode: string;
  readonly productName: string;
  readonly productNameEn: string;
  readonly motif: string;
  readonly gradeName: string;
  readonly gradeNameEn: string;
  readonly merchantName: string;
  readonly stationName: string;
  readonly keeperName: string;
  readonly amountFen: number;
  /** What the keeper's screen said the household gets of consigned goods, per mille; null where the phone didn't know. */
  readonly householdPerMille?: number | null;
}

export interface EntryRecord extends Recorded {
  readonly kind: 'entry';
  readonly body: Static<typeof NewEntry>;
  readonly shown: EntryShown;
  readonly answer: Static<typeof EntryAnswer> | null;
}

export interface ScanRecord extends Recorded {
  readonly kind: 'scan';
  readonly body: Static<typeof Scan>;
  readonly shown: { readonly siteName: string };
  readonly answer: Static<typeof ScanResult> | null;
}

/** A driver called at a stop of a run and nothing was there. */
export interface NothingRecord extends Recorded {
  readonly kind: 'nothing';
  readonly body: { readonly runId: string; readonly position: number; readonly deviceTime: string };
  readonly shown: { readonly siteName: string };
  readonly answer: { readonly done: true } | null;
}

export type QueueRecord = EntryRecord | ScanRecord | NothingRecord;

export const newlyMade = {
  state: 'waiting',
  attempts: 0,
  shipment: null,
  alone: false,
  withdrawWanted: false,
  problem: null,
  answer: null,
} as const;

/** Within these seconds an undo never reaches the server: the record has not left yet. */
export const UNDO_SECONDS = 10;
/** The server takes a weighing back for this long. */
const UNDO_MINUTES = 10;

export const ageMs = (record: QueueRecord, now: Date): number => now.getTime() - new Date(record.at).getTime();

/** A weighing waits for the seconds of its undo; all else goes at once. A clock set back must not hold it for ever. */
export const mayLeave = (record: QueueRecord, now: Date): boolean => {
  const age = ageMs(record, now);
  return record.kind !== 'entry' || age < 0 || age >= UNDO_SECONDS * 1000;
};

/**
 * Until when a weighing may be taken back: ten minutes from the scales, and where it lay on the phone for long, as many
 * from its arrival at the server.
 */
export const undoUntil = (record: EntryRecord): Date => {
  const fromScales = new Date(record.at).getTime() + UNDO_MINUTES * 60_000;
  return new Date(Math.max(fromScales, record.answer === null ? 0 : Date.parse(record.answer.undoUntil)));
};

/** Whether the keeper may still take a weighing back from here; what the server may have already is asked back from it. */
export const mayWithdraw = (record: QueueRecord, now: Date): boolean =>
  record.kind === 'entry' && !record.withdrawWanted && record.state !== 'withdrawn' && now < undoUntil(record);

/**
 * The keeper takes a weighing back. What has never left, or was refused, is withdrawn on the phone; what the server has or
 * may have is asked back from it.
 */
export function withdraw(record: QueueRecord): QueueRecord {
  const isOnlyHere = record.answer === null && (record.attempts === 0 || record.state === 'attention');
  return isOnlyHere
    ? { ...record, state: 'withdrawn', shipment: null, problem: null }
    : { ...record, withdrawWanted: true };
}

/** A refused record goes again; with a price, the keeper agreed to that price. */
export function sendAgain(record: QueueRecord, fenPerKg: number | null, amountFen: number | null): QueueRecord {
  const fresh = { state: 'waiting', shipment: null, problem: null } as const;
  if (record.kind !== 'entry' || fenPerKg === null) return { ...record, ...fresh };
  return {
    ...record,
    ...fresh,
    body: { ...record.body, fenPerKg },
    shown: { ...record.shown, amountFen: amountFen ?? record.shown.amountFen },
  };
}

/** A scan whose number was read or typed wrongly goes again with the right one. */
export const renumber = (record: ScanRecord, code: string): ScanRecord => ({
  ...record,
  state: 'waiting',
  shipment: null,
  problem: null,
  body: { ...record.body, code },
});
