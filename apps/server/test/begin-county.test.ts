import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCounty } from '#assembly/begin-county.ts';
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
});
