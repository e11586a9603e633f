import { describe, expect, it } from 'vitest';
import { csvOf } from '@shanhuo/face/format/csv.ts';
import { filled } from './filled.ts';
import { localTime } from './local-time.ts';

describe('a table file', () => {
  it('opens in the right letters, with quotes where they are needed', () => {
    expect(
      csvOf(
        ['名称', '金额'],
        [
          ['李, 好', 12.5],
          ['他说"好"', null],
        ],
      ),
    ).toBe('\uFEFF名称,金额\r\n"李, 好",12.5\r\n"他说""好""",\r\n');
  });

  it('never lets a cell be run as a formula, and leaves numbers as they are', () => {
    expect(csvOf(['x'], [['=1+1'], ['@sum'], ['-3'], [-3]])).toBe("\uFEFFx\r\n'=1+1\r\n'@sum\r\n'-3\r\n-3\r\n");
  });

  it('tells moments in the county’s time', () => {
    expect(localTime('2026-11-22T16:05:00Z')).toBe('2026-11-23 00:05:00');
  });
});

describe('filters', () => {
  it('are asked only where somebody has set them', () => {
    expect(filled({ day: '2026-11-23', state: '', q: null, kind: undefined })).toEqual({ day: '2026-11-23' });
  });
});
