import { assert, integer, property } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionsEndpoints } from '@shanhuo/contract/regions/index';
import { places } from '../../../test/places.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { countyCodeOf, loadRegions, regionPath } from './index.ts';
import { ancestorCodes } from './region-reads.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.act((tx, actor) => loadRegions(tx, actor, places));
});
afterAll(() => house.close());

const list = async (query: object) => {
  const { items } = await house.as('visitor').get(regionsEndpoints.listRegions, { query });
  return items.map(({ shortName }) => shortName);
};

describe('regions', () => {
  it('are listed below one, or found by name, sound, initials and spoken name', async () => {
    expect(await list({})).toEqual(['浙江', '湖北']);
    expect(await list({ parent: '422826' })).toEqual(['唐崖', '黄金洞']);
    expect(await list({ q: 'tangya' })).toEqual(['唐崖', '唐崖司村']);
    expect(await list({ q: 'mlxc', parent: '420000' })).toEqual(['麻柳溪村']);
    expect(await list({ q: '覃家坪' })).toEqual(['唐崖司村']);
    expect(await list({ q: '唐崖', parent: '330000' })).toEqual([]);
    expect(await list({ q: '%' })).toEqual([]);
  });

  it('tell a county its place and its pairing, and refuse an unknown one', async () => {
    const { county, path, pairing } = await house
      .as('visitor')
      .get(regionsEndpoints.getCounty, { params: { county: 422826 } });
    expect(county.name).toBe('咸丰县');
    expect(path.map(({ code }) => code)).toEqual(['420000', '422800', '422826']);
    expect(pairing).toMatchObject({ east: { county: 330110, name: '余杭区' }, fromDay: '2017-01-01', toDay: null });
    const unknown = await house.as('visitor').call(regionsEndpoints.getCounty, { params: { county: 422827 } });
    expect([unknown.status, unknown.refusal]).toEqual([404, 'region.unknown']);
  });

  it('can be loaded again, which ends a pairing rather than doubling it', async () => {
    const [pairing] = places.pairings ?? [];
    if (pairing === undefined) throw new Error('the sample has a pairing');
    await house.act((tx, actor) =>
      loadRegions(tx, actor, { ...places, pairings: [{ ...pairing, toDay: '2020-12-31' }] }),
    );
    const after = await house.as('visitor').get(regionsEndpoints.getCounty, { params: { county: 422826 } });
    expect(after.pairing).toBeNull();
    expect((await regionPath(house.house.db, '422826105200')).map(({ level }) => level)).toEqual([
      'province',
      'prefecture',
      'county',
      'township',
      'village',
    ]);
  });

  it('carry their county in the code', () => {
    assert(
      property(integer({ min: 110_000, max: 829_999 }), integer({ min: 0, max: 999_999 }), (county, below) => {
        const code = `${county}${String(below).padStart(6, '0')}`;
        expect(countyCodeOf(code)).toBe(county);
        expect(ancestorCodes(code).at(-1)).toBe(code);
        expect(ancestorCodes(code)).toContain(code.slice(0, 6));
      }),
    );
  });
});
