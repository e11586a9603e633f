import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { regionsEndpoints } from '@shanhuo/contract/regions/index';
import { visitor } from '#kernel/actor.ts';
import { places } from '../../../test/places.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { loadNation, loadRegions, regionPath } from './index.ts';
import { shortNameOf } from './short-name.ts';

describe('the places of the nation', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await house.act((tx, actor) => loadRegions(tx, actor, places));
  });
  afterAll(() => house.close());

  const all = async () =>
    (await sql<{ code: string }>`select * from regions.region order by code`.execute(house.house.db)).rows;
  const below = async (query: object) =>
    (await house.as('visitor').get(regionsEndpoints.listRegions, { query })).items.map(({ name }) => name);

  it('join what is there, which stays as it was, and a second load changes nothing', async () => {
    const before = await all();
    const first = await house.act(loadNation);
    const after = await all();
    expect(after.length).toBe(before.length + first.added);
    expect(after.filter(({ code }) => before.some((old) => old.code === code))).toEqual(before);
    house.statements();
    expect(await house.act(loadNation)).toEqual({ added: 0 });
    expect(house.statements().filter((text) => text.includes('regions')).length).toBe(1);
    expect(await all()).toEqual(after);
  });

  it('are 34 provinces, 360 prefectures and 3,472 counties, each below a place that is there', async () => {
    const { rows } = await sql<{ level: string; count: number }>`
      select level, count(*)::int as count from regions.region where length(code) = 6 group by level order by count`.execute(
      house.house.db,
    );
    expect(rows).toEqual([
      { level: 'province', count: 34 },
      { level: 'prefecture', count: 360 },
      { level: 'county', count: 3472 },
    ]);
  });

  it('leave nobody to choose a heading: what a province governs itself stands right below it', async () => {
    expect((await below({ parent: '110000' })).slice(0, 3)).toEqual(['东城区', '西城区', '朝阳区']);
    expect(await below({ parent: '500000' })).toEqual(expect.arrayContaining(['渝中区', '城口县']));
    expect((await below({ parent: '420000' })).slice(-6)).toEqual([
      '随州市',
      '恩施土家族苗族自治州',
      '仙桃市',
      '潜江市',
      '天门市',
      '神农架林区',
    ]);
    expect((await regionPath(house.house.db, '429004')).map(({ name }) => name)).toEqual(['湖北省', '仙桃市']);
    expect(await below({ parent: '510100' })).toEqual(expect.arrayContaining(['锦江区', '都江堰市']));
  });

  it('are told by name in one list, for whoever reads addresses', async () => {
    const { items } = await house.as('visitor').get(regionsEndpoints.listCounties, {});
    expect(items.length).toBe(34 + 360 + 3472);
    expect(items.find(({ code }) => code === '330110')).toEqual({
      code: '330110',
      name: '余杭区',
      shortName: '余杭',
    });
  });

  it('are found by sound and by initials', async () => {
    expect(await below({ q: 'jinjiang', parent: '510000' })).toEqual(['锦江区']);
    expect(await below({ q: 'xiantao' })).toEqual(['仙桃市']);
  });

  it('are loaded by the house only', async () => {
    await expect(house.act((tx, { at }) => loadNation(tx, visitor(at)))).rejects.toThrow('permission.missing');
  });
});

describe('the short name of a place', () => {
  it.each([
    ['内蒙古自治区', 'province', '内蒙古'],
    ['广西壮族自治区', 'province', '广西'],
    ['香港特别行政区', 'province', '香港'],
    ['恩施土家族苗族自治州', 'prefecture', '恩施州'],
    ['巴音郭楞蒙古自治州', 'prefecture', '巴音郭楞州'],
    ['大兴安岭地区', 'prefecture', '大兴安岭'],
    ['锡林郭勒盟', 'prefecture', '锡林郭勒盟'],
    ['咸丰县', 'county', '咸丰'],
    ['忠县', 'county', '忠县'],
    ['市中区', 'county', '市中'],
    ['浦东新区', 'county', '浦东新区'],
    ['清新区', 'county', '清新'],
    ['神农架林区', 'county', '神农架林区'],
    ['峰峰矿区', 'county', '峰峰矿区'],
    ['长白朝鲜族自治县', 'county', '长白'],
    ['双江拉祜族佤族布朗族傣族自治县', 'county', '双江'],
    ['东乡族自治县', 'county', '东乡族自治县'],
    ['莫力达瓦达斡尔族自治旗', 'county', '莫力达瓦'],
  ] as const)('%s', (name, level, short) => {
    expect(shortNameOf(name, level)).toBe(short);
  });
});
