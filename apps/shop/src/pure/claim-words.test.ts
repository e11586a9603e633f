import { describe, expect, it } from 'vitest';
import { claimEventKinds, claimStates, speakers } from '@shanhuo/contract/aftersale/shapes';
import { zh } from '../messages/zh.ts';
import { eventWord, nextOf, speakerOf, type ClaimRow } from './claim-words.ts';

const until = '2026-11-25T10:00:00.000Z';
const before = Date.parse(until) - 1;
const stand = (change: Partial<ClaimRow>) => ({
  state: 'open' as const,
  due: 'seller-answer' as const,
  dueAt: until,
  wishFen: 2748,
  offerFen: null,
  agreedFen: null,
  ...change,
});
const next = (change: Partial<ClaimRow>, now = before) => nextOf(stand(change), now);

describe('how a claim stands', () => {
  it('says whom it waits for, until when and about how much', () => {
    expect(next({})).toEqual({ key: 'open', until, fen: 2748 });
    expect(next({}, before + 1)).toEqual({ key: 'late', until: '2026-11-26T10:00:00.000Z', fen: 2748 });
    expect(next({ state: 'offered', offerFen: 600 })).toEqual({ key: 'offered', until, fen: 600 });
    expect(next({ state: 'offered', offerFen: 0 })).toEqual({ key: 'refused', until, fen: 0 });
    expect(next({ state: 'returning', due: 'goods-sent', agreedFen: 4580 })).toEqual({ key: 'send', until, fen: 4580 });
    expect(next({ state: 'returning', due: 'goods-checked', agreedFen: 4580 }).key).toBe('sent');
    const paid = { state: 'refunded', due: null, dueAt: null, agreedFen: 700, offerFen: 600 } as const;
    expect(next(paid)).toEqual({ key: 'refunded', until: null, fen: 700 });
  });

  it('has its words for every state, in a list and on its page', () => {
    for (const state of claimStates) {
      const { key } = next({ state });
      expect([state, zh.claim.brief[key], zh.claim.next[key], zh.claim.state[state]]).not.toContain(undefined);
    }
  });

  it('tells each step by who took it', () => {
    const word = (
      by: (typeof speakers)[number],
      kind: (typeof claimEventKinds)[number],
      amountFen: number | null = 1,
    ) => eventWord({ by, kind, amountFen });
    expect([word('seller', 'offered', 0), word('seller', 'offered')]).toEqual(['refused', 'offered']);
    expect([word('seller', 'agreed'), word('buyer', 'agreed'), word('time', 'agreed')]).toEqual([
      'agreed',
      'taken',
      'takenByTime',
    ]);
    expect([word('centre', 'rejected'), word('buyer', 'rejected'), word('time', 'rejected')]).toEqual([
      'rejected',
      'given',
      'givenByTime',
    ]);
    for (const kind of claimEventKinds)
      for (const by of speakers) expect(zh.claim.event[word(by, kind)], `${by} ${kind}`).toBeTypeOf('string');
  });

  it('names the centre where money goes back by hand', () => {
    expect([speakerOf('provider', 'sandbox'), speakerOf('provider', 'cash'), speakerOf('buyer', 'cash')]).toEqual([
      'provider',
      'centre',
      'buyer',
    ]);
  });
});
