import { describe, expect, it } from 'vitest';
import { boxVerdict } from './box-verdict.ts';

const close = {
  day: '2026-11-27',
  counts: 1,
  countedFen: 500,
  expectedFen: 500,
  differenceFen: 0,
  carriedFen: 0,
  closedAt: '2026-11-27T12:00:00Z',
  movedSince: false,
};

describe('how a box stands', () => {
  it('is told by what is worst about it', () => {
    const lacking = { ...close, countedFen: 400, differenceFen: -100 };
    const over = { ...close, countedFen: 600, differenceFen: 100 };
    const words = [
      { close, openDays: 1, kept: false },
      { close: null, openDays: 0 },
      { close: null, openDays: 2 },
      { close: lacking, openDays: 1 },
      { close: { ...lacking, movedSince: true }, openDays: 0 },
      { close: lacking, openDays: 0 },
      { close: over, openDays: 0 },
      { close, openDays: 0 },
    ].map((box) => boxVerdict({ kept: true, ...box }));
    expect(words.map(({ word, tone }) => `${word} ${tone}`)).toEqual([
      'unkept bad',
      'never quiet',
      'never bad',
      'open bad',
      'moved notice',
      'less notice',
      'more notice',
      'exact good',
    ]);
  });
});
