import { expect, test } from 'vitest';
import { newlyMade, type EntryRecord } from '../queue/queue-record.ts';
import { endOf, hasLot, headingOf } from './slip-words.ts';

const recordOf = (payKind: 'cash' | 'account' | undefined, change: Partial<EntryRecord> = {}): EntryRecord =>
  ({ ...newlyMade, body: { kind: payKind ? 'outright' : 'consignment', payKind }, ...change }) as EntryRecord;

test('a slip says how the household gets its money, on paper and aloud', () => {
  expect([headingOf(recordOf('cash')), endOf(recordOf('cash'), null)]).toEqual(['payGive', 'cash']);
  expect([headingOf(recordOf('account')), endOf(recordOf('account'), null)]).toEqual(['payBook', 'account']);
  expect([headingOf(recordOf(undefined)), endOf(recordOf(undefined), 700)]).toEqual(['estimate', 'share']);
  expect(endOf(recordOf(undefined), null)).toBe('later');
});

test('what was taken back asks nobody for money, and promises no lot code', () => {
  for (const change of [{ state: 'withdrawn' }, { withdrawWanted: true }] as const) {
    for (const payKind of ['cash', 'account', undefined] as const) {
      const record = recordOf(payKind, change);
      expect([headingOf(record), endOf(record, 700), hasLot(record)]).toEqual(['undone', 'undone', false]);
    }
  }
  expect(hasLot(recordOf('cash'))).toBe(true);
});
