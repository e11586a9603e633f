import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkEndpoints, type RouteBody } from '@shanhuo/contract/network/index';
import { newId } from '#kernel/ids.ts';
import { registerOrganisation } from '#modules/accounts/index.ts';
import { loadRegions } from '#modules/regions/index.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { places } from '../../../test/places.ts';
import { fallingTime } from './check-route.ts';
import { openSite } from './index.ts';

const county = 422826;
const [centre, tangya, huanglong, gone, carrier, family, foreign] = Array.from({ length: 7 }, newId) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.act(async (tx, actor) => {
    await loadRegions(tx, actor, places);
    const at = { county, regionCode: '422826105200' };
    await openSite(tx, actor, { ...at, id: centre, code: 'XF-C', kind: 'county-centre', name: '县中心' });
    const hub = { ...at, kind: 'township-hub' as const, parentId: centre };
    await openSite(tx, actor, { ...hub, id: tangya, code: 'H-TY', name: '唐崖分拨站' });
    await openSite(tx, actor, { ...hub, id: huanglong, code: 'H-HJ', name: '黄金洞分拨站' });
    await openSite(tx, actor, { ...hub, id: gone, code: 'H-XC', name: '小村分拨站', state: 'closed' });
    const firm = { county, regionCode: '422826', nameEn: null, fictional: true };
    await registerOrganisation(tx, actor, { ...firm, id: carrier, kind: 'firm', name: '山路运输队' });
    await registerOrganisation(tx, actor, { ...firm, id: family, kind: 'household', name: '覃家' });
    const away = { ...firm, county: 330110, regionCode: null };
    await registerOrganisation(tx, actor, { ...away, id: foreign, kind: 'firm', name: '外县车队' });
  });
});
afterAll(() => house.close());

const body: RouteBody = {
  code: 'R1',
  name: '北线',
  carrierId: carrier,
  weekdays: [5, 1, 3],
  backAt: '15:30',
  state: 'active',
  stops: [{ siteId: tangya, arrivesAt: '09:00' }, { siteId: huanglong }],
};
const operator = () => house.as({ role: 'centre-operator', county, regionCode: '422826' });
const put = (id: string, change: Partial<RouteBody> = {}, who = operator()) =>
  who.call(networkEndpoints.putRoute, { params: { county, id }, body: { ...body, ...change } });
const seen = async () => {
  const driver = house.as({ role: 'driver', county, organisationId: carrier });
  return (await driver.get(networkEndpoints.listRoutes, { params: { county } })).items;
};

describe('trunk routes', () => {
  it('are opened, changed and closed by those who may, and read by whoever is signed in', async () => {
    const id = newId();
    const elsewhere = house.as({ role: 'centre-operator', county: 330110, regionCode: '330110' });
    const township = house.as({ role: 'centre-operator', county, regionCode: '422826105' });
    const driver = house.as({ role: 'driver', county, organisationId: carrier });
    expect((await put(id, {}, house.as('visitor'))).refusal).toBe('sign-in.needed');
    for (const stranger of [elsewhere, township, driver])
      expect((await put(id, {}, stranger)).refusal).toBe('permission.missing');
    expect(await seen()).toEqual([]);

    const opened = await put(id);
    expect(opened.body).toEqual({
      id,
      code: 'R1',
      name: '北线',
      nameEn: null,
      carrierId: carrier,
      carrierName: '山路运输队',
      weekdays: [1, 3, 5],
      backAt: '15:30',
      state: 'active',
      stops: [
        { seq: 1, siteId: tangya, siteCode: 'H-TY', siteName: '唐崖分拨站', lat: null, lon: null, arrivesAt: '09:00' },
        {
          seq: 2,
          siteId: huanglong,
          siteCode: 'H-HJ',
          siteName: '黄金洞分拨站',
          lat: null,
          lon: null,
          arrivesAt: null,
        },
      ],
    });
    expect((await put(id)).body).toEqual(opened.body);

    const { carrierId: _, backAt: __, ...less } = body;
    const stops = [
      { siteId: huanglong, arrivesAt: '08:40' },
      { siteId: tangya, arrivesAt: '10:00' },
    ];
    const changed = await operator().call(networkEndpoints.putRoute, {
      params: { county, id },
      body: { ...less, code: 'R1B', state: 'closed', stops },
    });
    expect(changed.body).toMatchObject({ code: 'R1B', carrierId: null, carrierName: null, backAt: null });
    expect(await seen()).toEqual([changed.body]);
    expect((await seen())[0]?.stops.map(({ siteCode, arrivesAt }) => [siteCode, arrivesAt])).toEqual([
      ['H-HJ', '08:40'],
      ['H-TY', '10:00'],
    ]);
    expect((await seen())[0]?.state).toBe('closed');
    expect((await put(id, {}, elsewhere)).refusal).toBe('permission.missing');
  });

  it('are refused where nobody can drive them, and nothing of them stays', async () => {
    const before = await seen();
    const id = newId();
    const refusals: readonly [Partial<RouteBody>, string][] = [
      [{ code: 'R1B' }, 'route.code-taken'],
      [{ stops: [{ siteId: newId() }] }, 'site.unknown'],
      [{ stops: [{ siteId: gone }] }, 'route.stop-closed'],
      [{ stops: [{ siteId: tangya }, { siteId: huanglong }, { siteId: tangya }] }, 'route.stop-twice'],
      [
        {
          stops: [
            { siteId: tangya, arrivesAt: '09:00' },
            { siteId: huanglong, arrivesAt: '08:59' },
          ],
        },
        'route.times-fall',
      ],
      [{ backAt: '09:00' }, 'route.times-fall'],
      [{ carrierId: family }, 'route.carrier-unknown'],
      [{ carrierId: foreign }, 'route.carrier-unknown'],
      [{ carrierId: newId() }, 'route.carrier-unknown'],
      [{ weekdays: [] }, 'request.invalid'],
      [{ weekdays: [8] }, 'request.invalid'],
      [{ backAt: '24:00' }, 'request.invalid'],
      [{ stops: [] }, 'request.invalid'],
    ];
    for (const [change, refusal] of refusals) expect((await put(id, { code: 'R2', ...change })).refusal).toBe(refusal);
    expect(await seen()).toEqual(before);
    const [first] = before;
    expect((await put(id, { code: 'R2' })).status).toBe(200);
    expect((await put(first?.id ?? '', { code: 'R2' })).refusal).toBe('route.code-taken');
    expect((await seen()).map(({ code }) => code)).toEqual(['R1B', 'R2']);
  });

  it('keep whole lists of stops when two change one at the same moment', async () => {
    const id = newId();
    await put(id, { code: 'R3' });
    const there = [{ siteId: tangya }, { siteId: huanglong }];
    const back = [{ siteId: huanglong }, { siteId: tangya }, { siteId: centre }];
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => put(id, { code: 'R3', stops: i % 2 === 0 ? there : back })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    const stops = (await seen()).find((route) => route.id === id)?.stops.map(({ siteId }) => ({ siteId }));
    expect([JSON.stringify(there), JSON.stringify(back)]).toContain(JSON.stringify(stops));
  });
});

it('finds the first time that does not rise, whatever times are unknown', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.array(fc.option(minute), { maxLength: 8 }), fc.option(minute), (times, back) => {
      const siteId = newId();
      const stops = times.map((at) => (at === null ? { siteId } : { siteId, arrivesAt: clock(at) }));
      const known = [...times, back].filter((at) => at !== null);
      const fall = known.find((at, i) => known.slice(Math.max(0, i - 1), i).some((before) => before >= at));
      expect(fallingTime(stops, back === null ? undefined : clock(back))).toBe(fall === undefined ? null : clock(fall));
    }),
  );
});
