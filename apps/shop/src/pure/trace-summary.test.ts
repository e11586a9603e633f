import { describe, expect, it } from 'vitest';
import { summaryOf } from './trace-summary.ts';

const packer = (day: string) => ({ name: '李好', day, place: null });
const from = (village: string | null, day: string) => ({ village, day });

describe('a trace in one sentence', () => {
  it('names each village once, the days of buying and the day of packing', () => {
    const origins = [
      from('曲江镇 湾田村', '2026-11-20'),
      from('曲江镇 春沟村', '2026-11-18'),
      from('曲江镇 湾田村', '2026-11-19'),
    ];
    expect(summaryOf([{ origins, packer: packer('2026-11-21') }])).toEqual({
      villages: ['曲江镇 湾田村', '曲江镇 春沟村'],
      from: '2026-11-18',
      to: '2026-11-20',
      packed: '2026-11-21',
    });
  });

  it('names no day of packing where there are several or none', () => {
    const origins = [from('曲江镇 湾田村', '2026-11-20')];
    const two = [
      { origins, packer: packer('2026-11-21') },
      { origins, packer: packer('2026-11-22') },
    ];
    expect(summaryOf(two)?.packed).toBe(null);
    expect(summaryOf([{ origins, packer: null }])?.packed).toBe(null);
  });

  it('is silent about what came from no village', () => {
    expect(summaryOf([{ origins: [from(null, '2026-10-15')], packer: packer('2026-10-15') }])).toBe(null);
    expect(summaryOf([])).toBe(null);
  });
});
