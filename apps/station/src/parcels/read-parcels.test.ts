import { expect, it } from 'vitest';
import type { Parcel } from './parcel-place.ts';
import { readParcels } from './read-parcels.ts';

const parcel = (state: Parcel['state'], at: number): Parcel => ({
  id: String(at),
  number: String(at),
  traceCode: 'T',
  state,
  merchantId: 'm',
  merchantName: '合作社',
  originSiteId: 's',
  originName: '湾田村服务站',
  custodianKind: 'site',
  custodianId: 's',
  custodianName: null,
  receiver: '沈*0000',
  receiverRegion: '330110',
  receiverRegionName: '余杭区',
  weightGrams: 1,
  boxes: 1,
  carrierName: null,
  carrierNo: null,
  createdAt: new Date(Date.UTC(2026, 10, 1) + at * 60_000).toISOString(),
  movedAt: new Date(Date.UTC(2026, 10, 1) + at * 60_000).toISOString(),
  exceptions: 0,
});

it('reads whatever waits, however much has left since, and only the latest of what has left', async () => {
  // The oldest has waited through four hundred and fifty others, most of which are with carriers by now.
  const all = Array.from({ length: 700 }, (_, at) => parcel(at < 450 ? 'at-centre' : 'with-carrier', at)).reverse();
  const asked: string[] = [];
  const { items } = await readParcels(async ({ limit, cursor, inHand, state }) => {
    asked.push(`${inHand ? 'in hand' : state} ${limit}`);
    const matching = all.filter((one) => (inHand ? one.state === 'at-centre' : one.state === state));
    const from = Number(cursor ?? 0);
    const next = from + limit < matching.length ? String(from + limit) : null;
    return { items: matching.slice(from, from + limit), next };
  });
  expect(asked.toSorted()).toEqual(['in hand 200', 'in hand 200', 'in hand 200', 'with-carrier 100']);
  expect(items.filter(({ state }) => state === 'at-centre')).toHaveLength(450);
  expect(items.map(({ id }) => Number(id))).toEqual([
    ...Array.from({ length: 100 }, (_, k) => 699 - k),
    ...Array.from({ length: 450 }, (_, k) => 449 - k),
  ]);
});
