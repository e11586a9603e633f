import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCounty } from '#assembly/begin-county.ts';
import { newId } from '#kernel/ids.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const COUNTY = 422_826;
const officer = { county: COUNTY, login: 'first', name: '覃建国' };

describe('a county that begins in earnest', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse({ env: { SHANHUO_SAMPLE: 'none' } });
  });
  afterAll(() => t.close());

  it('begins only where the register knows the place', async () => {
    await expect(beginCounty(t.house, { ...officer, county: 999_999 })).rejects.toThrow('999999');
  });

  it('has its places and one officer, who signs in and sets a password of their own first', async () => {
    const password = await beginCounty(t.house, officer);
    const nobody = t.as('visitor');
    const { county } = await nobody.get(endpoints.regions.getCounty, { params: { county: COUNTY } });
    expect(county.name).toBe('咸丰县');
    const body = { login: officer.login, password };
    const signedIn = await nobody.call(endpoints.accounts.signInPassword, { body });
    expect([signedIn.status, signedIn.body]).toEqual([200, { state: 'signed-in' }]);
  });

  it('begins once', async () => {
    await expect(beginCounty(t.house, { ...officer, login: 'second' })).rejects.toThrow('People work here already');
  });

  it('gets its categories, products and grades from its centre, which then announces their prices', async () => {
    const params = { county: COUNTY };
    const operator = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    const { catalog, pricing } = endpoints;
    expect((await operator.get(catalog.listProducts, { params, query: {} })).items).toEqual([]);
    const vegetables = { name: '蔬菜', nameEn: 'Vegetables', group: 'fresh', sort: 1 };
    await operator.get(catalog.saveCategory, { params: { ...params, slug: 'vegetables' }, body: vegetables });
    const productId = newId();
    const potato = {
      code: 'P01',
      registeredCode: null,
      name: '高山土豆',
      nameEn: 'Upland potatoes',
      category: 'vegetables',
      motif: 'potato',
      gate: 'A' as const,
      proofs: ['conformity' as const],
      returnKind: 'FRESH_EXEMPT' as const,
      taxKind: 'SELF_PRODUCED_EXEMPT' as const,
      seasonMonths: [7, 8],
      storage: 'cool' as const,
      shelfLifeDays: null,
      visibility: 'retail' as const,
      story: '',
      storyEn: '',
      grades: [],
      packSpecs: [],
    };
    const save = (grades: { code: string; name: string }[]) =>
      operator.get(catalog.saveProduct, {
        params: { ...params, id: productId },
        body: {
          ...potato,
          grades: grades.map((one) => ({ ...one, nameEn: one.name, definition: '', definitionEn: '', sort: 1 })),
        },
      });
    await save([]);
    await save([{ code: 'DG', name: '大果' }]);
    const prices = [{ productId, grade: 'DG', fenPerKg: 240 }];
    await operator.get(pricing.publishPrices, { params, body: { day: '2026-11-23', prices } });
    const board = await t.as('visitor').get(pricing.seeBoard, { params, query: {} });
    expect(board.items).toMatchObject([{ productName: '高山土豆', gradeName: '大果', fenPerKg: 240 }]);
  });
});
