import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scan } from './custody.ts';
import { readChain } from './read-chain.ts';

const plan = { merchantId: 'coop', createdAt: new Date(0), stops: ['station', 'hub', 'centre'], fetchable: false };
const kinds: Record<string, string> = {
  station: 'village-station',
  hub: 'township-hub',
  centre: 'county-centre',
  elsewhere: 'village-station',
};

const scan = (id: string, minute: number, action: Scan['action'], siteId: string): Scan => ({
  id,
  action,
  siteId,
  siteKind: kinds[siteId] ?? '',
  organisationId: action === 'load' ? 'driver' : null,
  carrierName: action === 'hand-to-carrier' ? 'carrier' : null,
  carrierNo: null,
  at: new Date(minute * 60_000),
});

const usualWay = [
  scan('1', 1, 'arrive', 'station'),
  scan('2', 2, 'load', 'station'),
  scan('3', 3, 'arrive', 'hub'),
  scan('4', 4, 'arrive', 'centre'),
  scan('5', 5, 'hand-to-carrier', 'centre'),
  scan('6', 6, 'sign', 'centre'),
];

const anyScan = fc
  .tuple(
    fc.uuid(),
    fc.integer({ min: 0, max: 30 }),
    fc.constantFrom<Scan['action'][]>('arrive', 'load', 'hand-to-carrier', 'sign'),
    fc.constantFrom('station', 'hub', 'centre', 'elsewhere'),
  )
  .map(([id, minute, action, site]) => scan(id, minute, action, site));

describe('custody', () => {
  it('ends without surprise where somebody of the county fetches the parcel at the end of its way, and only there', () => {
    const near = { ...plan, fetchable: true };
    const signedAt = (siteId: string, steps: number, of = near) =>
      readChain(of, [...usualWay.slice(0, steps), scan('9', 9, 'sign', siteId)]);
    expect(signedAt('centre', 4)).toMatchObject({ custody: { state: 'signed' }, exceptions: [] });
    for (const odd of [signedAt('centre', 4, plan), signedAt('hub', 3), signedAt('hub', 4), signedAt('station', 1)])
      expect(odd).toMatchObject({ custody: { state: 'signed' }, exceptions: [{ scanId: '9', kind: 'skipped-stop' }] });
  });

  it('lies with the merchant before the first scan', () => {
    expect(readChain(plan, []).custody).toMatchObject({
      state: 'created',
      custodianKind: 'merchant',
      custodianId: 'coop',
    });
  });

  it('follows the usual way without a word', () => {
    const states = usualWay.map((_, index) => readChain(plan, usualWay.slice(0, index + 1)).custody.state);
    expect(states).toEqual(['at-station', 'at-station', 'at-hub', 'at-centre', 'with-carrier', 'signed']);
    expect(readChain(plan, usualWay).exceptions).toEqual([]);
  });

  it('notes what the plan did not expect, and moves all the same', () => {
    const chain = readChain(plan, [
      scan('1', 1, 'arrive', 'elsewhere'),
      scan('2', 2, 'arrive', 'hub'),
      scan('3', 3, 'arrive', 'station'),
      scan('4', 4, 'sign', 'station'),
      scan('5', 5, 'arrive', 'centre'),
    ]);
    expect(chain.exceptions).toEqual([
      { scanId: '1', kind: 'off-route' },
      { scanId: '2', kind: 'skipped-stop' },
      { scanId: '3', kind: 'went-back' },
      { scanId: '4', kind: 'skipped-stop' },
      { scanId: '5', kind: 'after-end' },
    ]);
    expect(chain.moves).toEqual(['1', '2', '3', '4']);
    expect(chain.custody).toMatchObject({ state: 'signed', custodianKind: 'receiver', custodianId: null });
  });

  it('is quiet about a repeated scan', () => {
    const chain = readChain(plan, [scan('1', 1, 'arrive', 'station'), scan('2', 2, 'arrive', 'station')]);
    expect(chain).toMatchObject({ moves: ['1'], exceptions: [] });
  });

  it('reads the same in whatever order scans come in, and never has two custodians or none', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(anyScan, { selector: ({ id }) => id, maxLength: 12 })
          .chain((scans) => fc.tuple(fc.constant(scans), fc.shuffledSubarray(scans, { minLength: scans.length }))),
        ([scans, shuffled]) => {
          const chain = readChain(plan, scans);
          expect(readChain(plan, shuffled)).toEqual(chain);
          const { state, custodianKind, custodianId, carrierName } = chain.custody;
          expect(custodianId !== null).toBe(['merchant', 'site', 'driver'].includes(custodianKind));
          expect(state === 'signed').toBe(custodianKind === 'receiver');
          expect(state === 'with-carrier').toBe(custodianKind === 'carrier');
          expect(custodianKind !== 'carrier' || carrierName !== null).toBe(true);
        },
      ),
    );
  });
});
