import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkEndpoints } from '@shanhuo/contract/network/index';
import { newId } from '#kernel/ids.ts';
import { loadRegions } from '#modules/regions/index.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { places } from '../../../test/places.ts';
import { openSite, pathToCentre } from './index.ts';
import { fitsBelow } from './site.ts';

const county = 422826;
const [centre, hub, station] = [newId(), newId(), newId()];
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.act(async (tx, actor) => {
    await loadRegions(tx, actor, places);
    const at = { county, regionCode: '422826105200' };
    await openSite(tx, actor, { ...at, id: centre, code: 'XF-C', kind: 'county-centre', name: '县中心' });
    await openSite(tx, actor, {
      ...at,
      id: hub,
      code: 'H-TY',
      kind: 'township-hub',
      name: '唐崖镇分拨站',
      parentId: centre,
    });
    await openSite(tx, actor, {
      ...at,
      id: station,
      code: 'TY-01',
      kind: 'village-station',
      name: '唐崖司村服务站',
      parentId: hub,
    });
  });
});
afterAll(() => house.close());

const body = {
  code: 'TY-02',
  kind: 'village-station' as const,
  name: '麻柳溪村服务站',
  regionCode: '422826204211',
  parentId: hub,
  state: 'active' as const,
  transportAgreement: true,
  connectivity: 'intermittent' as const,
  coldBox: false,
};
const put = (who: ReturnType<TestHouse['as']>, id: string, change: object = {}) =>
  who.call(networkEndpoints.putSite, { params: { county, id }, body: { ...body, ...change } });

const list = (query: object) => house.as('visitor').get(networkEndpoints.listSites, { params: { county }, query });

describe('sites', () => {
  it('are listed for anybody, page by page, and found by code, name and sound', async () => {
    const first = await list({ limit: 2 });
    expect(first.items.map(({ code }) => code)).toEqual(['H-TY', 'TY-01']);
    expect((await list({ limit: 2, cursor: first.next })).items.map(({ code }) => code)).toEqual(['XF-C']);
    expect((await list({ q: 'ty-0' })).items.map(({ id }) => id)).toEqual([station]);
    expect((await list({ q: 'tangyasi', kind: 'village-station' })).items).toHaveLength(1);
  });

  it('lead to the county centre', async () => {
    expect((await pathToCentre(house.house.db, county, station)).map(({ code }) => code)).toEqual([
      'TY-01',
      'H-TY',
      'XF-C',
    ]);
    expect(await pathToCentre(house.house.db, county + 1, station)).toEqual([]);
  });

  it('are opened and changed by those who may, and by nobody else', async () => {
    const id = newId();
    const elsewhere = house.as({ role: 'centre-operator', county: 330110, regionCode: '330110' });
    const township = house.as({ role: 'township-cadre', county, regionCode: '422826204' });
    const operator = house.as({ role: 'centre-operator', county, regionCode: '422826' });
    expect((await put(house.as('visitor'), id)).refusal).toBe('sign-in.needed');
    expect((await put(elsewhere, id)).refusal).toBe('permission.missing');
    expect((await put(township, id)).refusal).toBe('permission.missing');
    const none = await house
      .as('visitor')
      .get(networkEndpoints.listSites, { params: { county }, query: { q: 'TY-02' } });
    expect(none.items).toEqual([]);
    expect((await put(operator, id)).body).toMatchObject({
      code: 'TY-02',
      parentName: '唐崖镇分拨站',
      state: 'active',
    });
    expect((await put(operator, id, { state: 'paused' })).body).toMatchObject({ id, state: 'paused' });
    expect((await put(operator, newId())).refusal).toBe('site.code-taken');
    expect((await put(operator, id, { parentId: station })).refusal).toBe('site.wrong-parent');
    expect((await put(operator, id, { regionCode: '330110' })).refusal).toBe('region.unknown');
    const seen = await township.call(networkEndpoints.getSite, { params: { county, id } });
    expect(seen.status).toBe(200);
    expect((await township.call(networkEndpoints.getSite, { params: { county, id: station } })).refusal).toBe(
      'site.unknown',
    );
  });

  it('stand below what fits', () => {
    expect(fitsBelow('county-centre', null)).toBe(true);
    expect(fitsBelow('village-station', 'township-hub')).toBe(true);
    expect(fitsBelow('village-station', null)).toBe(false);
    expect(fitsBelow('township-hub', 'village-station')).toBe(false);
  });
});
