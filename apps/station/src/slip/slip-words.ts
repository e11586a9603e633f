import type { EntryRecord } from '../queue/queue-record.ts';

/** Taken back, or about to be: the slip asks nobody for money any more. */
export const isUndone = ({ state, withdrawWanted }: Pick<EntryRecord, 'state' | 'withdrawWanted'>): boolean =>
  state === 'withdrawn' || withdrawWanted;

/** Which sentence heads a slip. */
export function headingOf(record: EntryRecord): 'undone' | 'estimate' | 'payBook' | 'payGive' {
  if (isUndone(record)) return 'undone';
  if (record.body.kind === 'consignment') return 'estimate';
  return record.body.payKind === 'account' ? 'payBook' : 'payGive';
}

/** Which sentence ends what is read aloud: how the household gets its money. */
export function endOf(record: EntryRecord, perMille: number | null): 'undone' | 'cash' | 'account' | 'share' | 'later' {
  if (isUndone(record)) return 'undone';
  if (record.body.kind === 'consignment') return perMille === null ? 'later' : 'share';
  return record.body.payKind === 'cash' ? 'cash' : 'account';
}

/** Whether a lot code stands on the slip, or will after the upload. */
export const hasLot = (record: EntryRecord): boolean => record.answer !== null || !isUndone(record);
