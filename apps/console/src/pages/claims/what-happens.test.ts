import { describe, expect, it } from 'vitest';
import { claimTone, isLate } from './claim-tone.ts';
import { answerLeadsTo, decisionLeadsTo } from './what-happens.ts';

const spoiled = { kind: 'spoiled', wishFen: 2748, mostFen: 9160, waybill: null } as const;
const lost = { kind: 'not-arrived', wishFen: 9800, mostFen: 9800, waybill: null } as const;
const sentBack = { kind: 'no-reason', wishFen: 4580, mostFen: 4580, waybill: null } as const;

describe('before an answer is sent', () => {
  it('is said what it leads to', () => {
    const said = [0, 1, 2747, 2748, 9160, 9161].map((fen) => answerLeadsTo(spoiled, fen));
    expect(said).toEqual(['refuses', 'waits', 'waits', 'pays', 'pays', 'more']);
    expect([0, 100, 9800].map((fen) => answerLeadsTo(lost, fen))).toEqual(['refuses', 'whole', 'pays']);
    expect([4000, 4580].map((fen) => answerLeadsTo(sentBack, fen))).toEqual(['waits', 'goods']);
  });

  it('is said of a decision too', () => {
    expect([0, 1, 9161].map((fen) => decisionLeadsTo(spoiled, fen))).toEqual(['rejects', 'pays', 'more']);
    expect([100, 9800].map((fen) => decisionLeadsTo(lost, fen))).toEqual(['whole', 'pays']);
    expect(decisionLeadsTo(sentBack, 4580)).toBe('goods');
    expect(decisionLeadsTo({ ...sentBack, waybill: 'SF123456' }, 4580)).toBe('pays');
  });
});

describe('a claim', () => {
  it('is late once its time is over, and never when nobody has to act', () => {
    const now = new Date('2026-11-23T01:00:00Z').getTime();
    expect([isLate('2026-11-23T00:59:59Z', now), isLate('2026-11-23T01:00:01Z', now), isLate(null, now)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(claimTone('refunded').shape).toBe('tick');
  });
});
