import { describe, expect, test } from 'vitest';
import type { EntryRecord } from '../queue/queue-record.ts';
import { householdShareOn } from './household-share.ts';

const recordOf = (told: number | null | undefined, answered: number | null | undefined): EntryRecord =>
  ({
    body: { kind: 'consignment' },
    shown: { householdPerMille: told },
    answer: answered === undefined ? null : { householdPerMille: answered },
  }) as EntryRecord;

describe('the share on the slip of consigned goods', () => {
  test('without a network it is what the phone knew, and what it knew not comes with the upload', () => {
    expect(householdShareOn(recordOf(700, undefined))).toEqual({
      perMille: 700,
      toldPerMille: null,
      comesLater: false,
    });
    expect(householdShareOn(recordOf(null, undefined))).toEqual({
      perMille: null,
      toldPerMille: null,
      comesLater: true,
    });
    expect(householdShareOn(recordOf(undefined, undefined))?.comesLater).toBe(true);
  });

  test('after the upload it is what the server froze, and says so when another was told', () => {
    expect(householdShareOn(recordOf(700, 700))).toEqual({ perMille: 700, toldPerMille: null, comesLater: false });
    expect(householdShareOn(recordOf(null, 725))).toEqual({ perMille: 725, toldPerMille: null, comesLater: false });
    expect(householdShareOn(recordOf(700, 650))).toEqual({ perMille: 650, toldPerMille: 700, comesLater: false });
    // Recorded before shares were frozen.
    expect(householdShareOn(recordOf(undefined, null))).toEqual({
      perMille: null,
      toldPerMille: null,
      comesLater: false,
    });
  });

  test('a purchase has none', () => {
    const bought = { ...recordOf(null, undefined), body: { kind: 'outright' } } as EntryRecord;
    expect(householdShareOn(bought)).toBeNull();
  });
});
