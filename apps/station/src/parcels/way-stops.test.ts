import { expect, test } from 'vitest';
import { waysOf } from './way-stops.ts';

const stop = (seq: number, siteId: string, arrivesAt: string | null) => ({ seq, siteId, siteName: siteId, arrivesAt });
const route = (id: string, carrierId: string, backAt: string | null) => ({
  id,
  name: id,
  nameEn: null,
  carrierId,
  backAt,
  stops: [stop(1, 'hub-a', '07:20'), stop(2, 'hub-b', null)],
});
const sites = [
  { id: 'hub-a', kind: 'township-hub' as const, name: 'hub-a', nameEn: 'Hub A' },
  { id: 'centre', kind: 'county-centre' as const, name: '县中心', nameEn: 'Centre' },
];

test('a way begins at the county centre, calls at its stops and comes back, with the times that are recorded', () => {
  const ways = waysOf([route('north', 'van', '17:30'), route('south', 'other', null)], sites, 'van');
  expect(ways.map(({ id }) => id)).toEqual(['north']);
  expect(ways[0]?.stops.map(({ key, siteId, nameEn, at, part }) => [key, siteId, nameEn, at, part])).toEqual([
    ['north start', 'centre', 'Centre', null, 'start'],
    ['north 1', 'hub-a', 'Hub A', '07:20', 'stop'],
    ['north 2', 'hub-b', null, null, 'stop'],
    ['north end', 'centre', 'Centre', '17:30', 'end'],
  ]);
});

test('a county without a centre on the phone still shows the stops', () => {
  expect(waysOf([route('north', 'van', '17:30')], [], 'van')[0]?.stops.map(({ siteId }) => siteId)).toEqual([
    'hub-a',
    'hub-b',
  ]);
});
