import { describe, expect, it } from 'vitest';
import { lineDoors, lostDoor, type Way } from './claim-doors.ts';

const lines = [
  { line: 1, offerId: 'plum', merchantId: 'a' },
  { line: 2, offerId: 'tea', merchantId: 'a' },
  { line: 3, offerId: 'ham', merchantId: 'b' },
] as unknown as Parameters<typeof lineDoors>[0]['lines'];
const way = (kind: Way['kind'], until: string | null): Way => ({ kind, until, boxes: 1, mostFen: 100 });
const soon = '2026-11-30T01:00:00.000Z';
const later = '2026-12-06T16:00:00.000Z';
const open = (line: number, ...ways: Way[]) => ({ line, merchantId: 'a', ways });

describe('where an order says that something can be claimed', () => {
  it('names beside each line what ends first', () => {
    const claimable = [
      open(1, way('not-arrived', soon), way('faulty', later), way('spoiled', soon)),
      open(2, way('no-reason', later), way('faulty', later)),
      open(3, way('not-arrived', null)),
    ];
    expect(Object.fromEntries(lineDoors({ lines }, claimable))).toEqual({
      plum: { line: 1, kind: 'spoiled', until: soon },
      tea: { line: 2, kind: 'no-reason', until: later },
    });
  });

  it('asks beside a parcel under way, and no more once its lines have doors of their own', () => {
    const underWay = [open(1, way('not-arrived', null)), open(2, way('not-arrived', null)), open(3)];
    expect([lostDoor({ lines }, 'a', underWay), lostDoor({ lines }, 'b', underWay)]).toEqual([1, null]);
    const received = [open(1, way('not-arrived', later), way('faulty', later)), open(2, way('not-arrived', later))];
    expect(lostDoor({ lines }, 'a', received)).toBeNull();
  });
});
