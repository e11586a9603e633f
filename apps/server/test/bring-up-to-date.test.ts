import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCounty } from '#assembly/begin-county.ts';
import { bringUpToDate } from '#assembly/bring-up-to-date.ts';
import { isEmpty } from '#assembly/sample/load-sample.ts';
import { COUNTY } from './county.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const { regions } = endpoints;

describe('an installation that was there before the places of the nation', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse({ env: { SHANHUO_SAMPLE: 'none' } });
  });
  afterAll(() => t.close());

  const below = async (parent?: string) =>
    (await t.as('visitor').get(regions.listRegions, { query: parent === undefined ? {} : { parent } })).items;

  it('has them from its next start on, and none but them', async () => {
    expect(await below()).toEqual([]);
    expect(await bringUpToDate(t.house)).toEqual([]);
    expect((await below()).length).toBe(34);
    expect((await below('510100')).map(({ code }) => code)).toContain('510104');
    expect(await isEmpty(t.house)).toBe(true);
  });

  it('still begins its county with townships, and every start after that changes nothing', async () => {
    await beginCounty(t.house, { county: COUNTY, login: 'first', name: '覃建国' });
    expect(await isEmpty(t.house)).toBe(false);
    const before = [await below('422800'), await below('422826')];
    expect(before[0]?.find(({ code }) => code === '422826')).toMatchObject({ nameEn: 'Xianfeng County', lat: 29.665 });
    expect(before[1]?.length).toBe(11);
    await bringUpToDate(t.house);
    expect([await below('422800'), await below('422826')]).toEqual(before);
  });
});
