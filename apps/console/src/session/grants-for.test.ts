import { describe, expect, it } from 'vitest';
import type { Role } from '@shanhuo/contract';
import { mayFor } from './grants-for.ts';

const COUNTY = 422_826;
const MINE = '01a21f14-0000-7000-8000-000000000001';
const OTHER = '01a21f14-0000-7000-8000-000000000002';

const at = (role: Role, id: string) => [
  {
    role,
    county: COUNTY,
    organisation: { id, name: '', nameEn: null, kind: 'cooperative' as const },
    regionCode: null,
    regionName: null,
  },
];
const within = (role: Role, regionCode: string) => [
  { role, county: COUNTY, organisation: null, regionCode, regionName: null },
];

describe('what somebody may do for one organisation', () => {
  it('follows from a grant there', () => {
    const clerk = at('merchant-clerk', MINE);
    expect([mayFor(clerk, 'ordering.give-up', MINE), mayFor(clerk, 'ordering.give-up', OTHER)]).toEqual([true, false]);
    expect(mayFor(clerk, 'settlement.run', MINE)).toBe(false);
  });

  it('follows from a grant in the whole county, not from one in a part of it', () => {
    const centre = within('centre-operator', String(COUNTY));
    expect([mayFor(centre, 'ordering.give-up', MINE), mayFor(centre, 'logistics.dispatch', MINE)]).toEqual([
      true,
      false,
    ]);
    expect(mayFor(within('centre-operator', '422826105'), 'ordering.give-up', MINE)).toBe(false);
    expect(mayFor([], 'ordering.give-up', MINE)).toBe(false);
  });
});
