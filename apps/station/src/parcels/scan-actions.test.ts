import { expect, test } from 'vitest';
import { newlyMade, type ScanRecord } from '../queue/queue-record.ts';
import { codeFrom, wordOf } from './scan-actions.ts';

test('a scan that was refused says what was wanted, not that it is done', () => {
  const scan = (state: ScanRecord['state']) => ({ ...newlyMade, state, body: { action: 'load' } }) as ScanRecord;
  expect(wordOf(scan('waiting'))).toBe('did.load');
  expect(wordOf(scan('sent'))).toBe('did.load');
  expect(wordOf(scan('attention'))).toBe('action.load');
  expect(wordOf(scan('withdrawn'))).toBe('action.load');
});

test('a code with a broken address in it is read as it stands', () => {
  expect(codeFrom('https://elsewhere.example/%E0%A4%A')).toBe('%E0%A4%A');
  expect(codeFrom('https://shanhuo.example/t/xf%2D7k')).toBe('XF-7K');
});
