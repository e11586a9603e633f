import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountsEndpoints as doors } from '@shanhuo/contract/accounts/index';
import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { browser } from '../../../test/browser.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { totpOf } from '../../../test/totp.ts';
import { grantRole } from './index.ts';

const params = { county: COUNTY };
const OWN = 'rain-on-tea-7';

let t: TestHouse;
let county: SmallCounty;
beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 0 });
});
afterAll(() => t.close());
beforeEach(() => {
  // Each test in its own quarter of an hour, so that failures counted in one do not lock another.
  t.clock.at = minutesAfter(t.clock.at, 40);
});

const officer = () => t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) });
const enrolment = (login: string, change: object = {}) => ({
  params,
  body: {
    id: newId(),
    name: '新来的',
    login,
    role: 'merchant-clerk' as const,
    organisationId: county.merchantId,
    ...change,
  },
});
const enrol = (login: string) => officer().get(doors.enrolPerson, enrolment(login));
const signIn = (who: ReturnType<typeof browser>, login: string, password: string) =>
  who.send('POST', doors.signInPassword.path, { login, password });
const change = (who: ReturnType<typeof browser>, password: string, newPassword: string) =>
  who.send('POST', doors.changePassword.path, { password, newPassword });
const offers = `/api/counties/${COUNTY}/my-offers`;

describe('somebody new', () => {
  it('gets a first password that opens nothing but the way to an own one', async () => {
    const { firstPassword } = await enrol('new-one');
    expect(firstPassword).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    const who = browser(t);
    expect((await signIn(who, 'new-one', firstPassword)).status).toBe(200);
    const before = (await who.send('GET', doors.getMe.path)).body;
    expect(before).toMatchObject({ person: { login: 'new-one', passwordMustChange: true }, grants: [] });
    expect((await who.send('GET', offers)).body['code']).toBe('permission.missing');

    expect((await change(who, firstPassword, OWN)).body).toEqual({ done: true });
    const after = (await who.send('GET', doors.getMe.path)).body;
    expect(after).toMatchObject({ person: { passwordMustChange: false } });
    expect(after['permissions']).toContain('listing.offer');
    expect((await who.send('GET', offers)).status).toBe(200);
    expect((await signIn(browser(t), 'new-one', firstPassword)).body['code']).toBe('sign-in.wrong');
    expect((await signIn(browser(t), 'new-one', OWN)).status).toBe(200);
  });

  it('cannot choose what is easy to guess, the same again, or without knowing the old one', async () => {
    const { firstPassword } = await enrol('chooser');
    const who = browser(t);
    await signIn(who, 'chooser', firstPassword);
    const codes = [];
    for (const [old, next] of [
      [firstPassword, firstPassword],
      [firstPassword, '1234567890'],
      [firstPassword, 'aaaaaaaaaa'],
      [firstPassword, 'Chooser-2026'],
      ['wrong-wrong', OWN],
      [firstPassword, 'short'],
    ] as const) {
      codes.push((await change(who, old, next)).body['code']);
    }
    expect(codes).toEqual([
      'password.same',
      'password.weak',
      'password.weak',
      'password.weak',
      'sign-in.wrong',
      'request.invalid',
    ]);
    expect((await browser(t).send('POST', doors.changePassword.path, { password: OWN, newPassword: OWN })).status).toBe(
      401,
    );
  });

  it('is listed with the role that was given, and whether the first password still stands', async () => {
    await enrol('listed');
    const { items } = await officer().get(doors.listPeople, { params, query: { q: 'listed' } });
    expect(items).toMatchObject([
      {
        login: 'listed',
        passwordMustChange: true,
        grants: [{ role: 'merchant-clerk', organisationId: county.merchantId, organisationName: '李好合作社' }],
      },
    ]);
  });

  it('stays on record when the last role ends, and may be given one again', async () => {
    const { id } = await enrol('comes-back');
    const found = async (former: boolean) =>
      (await officer().get(doors.listPeople, { params, query: { q: 'comes-back', ...(former && { former }) } })).items;
    const [before] = await found(false);
    expect(await found(true)).toEqual([]);
    await officer().call(doors.endGrant, { params: { ...params, id: before!.grants[0]!.id } });
    expect(await found(false)).toEqual([]);
    expect(await found(true)).toMatchObject([
      { id, login: 'comes-back', grants: [{ role: 'merchant-clerk', untilAt: expect.any(String) }] },
    ]);
    const body = { id: newId(), personId: id, role: 'merchant-clerk' as const, organisationId: county.merchantId };
    await officer().call(doors.grantRole, { params, body });
    expect(await found(true)).toEqual([]);
    expect(await found(false)).toMatchObject([{ id, grants: [{ id: body.id, untilAt: null }] }]);
  });

  it('needs a free login and a place in this county; nothing is kept of a refused one', async () => {
    await enrol('taken');
    const refusal = async (login: string, other: object = {}) =>
      (await officer().call(doors.enrolPerson, enrolment(login, other))).refusal;
    expect(await refusal('taken')).toBe('person.login-taken');
    expect(await refusal('nobody', { organisationId: newId() })).toBe('organisation.unknown');
    expect(await refusal('nobody', { organisationId: undefined })).toBe('grant.place-missing');
    expect(await refusal('nobody', { regionCode: '422826' })).toBe('grant.place-missing');
    expect(await refusal('nobody', { organisationId: undefined, regionCode: '330110' })).toBe('region.unknown');
    expect(await refusal('Not A Login')).toBe('request.invalid');
    const { items } = await officer().get(doors.listPeople, { params, query: { q: 'nobody' } });
    expect(items).toEqual([]);
  });

  it('with a phone of somebody on the list leads to that person, and of an outsider tells nothing of them', async () => {
    const body = (login: string, phone: string) => enrolment(login, { phone, name: login });
    const given = { params, body: { ...body('has-phone', '19900001111').body } };
    const { id } = await officer().get(doors.enrolPerson, given);
    const said = async (phone: string) => (await officer().call(doors.enrolPerson, body('second-time', phone))).body;
    const listed = '这个手机号是“has-phone”的（登录名 has-phone），请在“在岗”或“已离岗”里找到这个人，再添加岗位';
    expect(await said('19900001111')).toMatchObject({ code: 'person.phone-listed', message: listed });
    const [row] = (await officer().get(doors.listPeople, { params, query: { q: 'has-phone' } })).items;
    await officer().get(doors.endGrant, { params: { ...params, id: row!.grants[0]!.id } });
    expect(await said('19900001111')).toMatchObject({ code: 'person.phone-listed', message: listed });

    const buyer = browser(t);
    const phone = '19900002222';
    const { body: asked } = await buyer.send('POST', doors.askSignInCode.path, { phone });
    await buyer.send('POST', doors.verifySignInCode.path, { phone, code: asked['sandboxCode'] });
    expect(await said(phone)).toEqual({
      code: 'person.phone-taken',
      message: '这个手机号已有别的账号在用，请核对号码；号码没错的，可以先不填手机登记',
      data: {},
      requestId: expect.any(String) as string,
    });
    const former = (await officer().get(doors.listPeople, { params, query: { q: 'has-phone', former: true } })).items;
    expect(former.map((one) => one.id)).toEqual([id]);
  });

  it('is enrolled by those only who may give roles in the whole county', async () => {
    for (const who of [
      t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) }),
      t.as({ role: 'county-officer', county: 330_110, regionCode: '330110' }),
      t.as({ role: 'county-officer', county: COUNTY, organisationId: county.stationId }),
      t.as({ role: 'county-officer', county: COUNTY, regionCode: '422826105' }),
    ]) {
      expect((await who.call(doors.enrolPerson, enrolment('sneaked-in'))).refusal).toBe('permission.missing');
    }
  });
});

describe('a forgotten password', () => {
  it('is replaced by a first one, and every session ends', async () => {
    const { id, firstPassword } = await enrol('forgetful');
    const who = browser(t);
    await signIn(who, 'forgetful', firstPassword);
    await change(who, firstPassword, OWN);
    const given = await officer().get(doors.resetPassword, { params: { ...params, id } });
    expect((await signIn(browser(t), 'forgetful', OWN)).body['code']).toBe('sign-in.wrong');
    t.clock.at = minutesAfter(t.clock.at, 2);
    expect((await who.send('GET', offers)).status).not.toBe(200);
    const again = browser(t);
    expect((await signIn(again, 'forgetful', given.firstPassword)).status).toBe(200);
    expect((await again.send('GET', offers)).body['code']).toBe('permission.missing');
  });

  it('takes the second factor with it: the phone may be what was lost', async () => {
    const { id, firstPassword } = await enrol('lost-phone');
    const who = browser(t);
    await signIn(who, 'lost-phone', firstPassword);
    await change(who, firstPassword, OWN);
    const { body } = await who.send('POST', doors.beginSecondFactor.path, { password: OWN });
    await who.send('POST', doors.confirmSecondFactor.path, { code: totpOf(String(body['otpauthUri'])) });
    expect((await signIn(browser(t), 'lost-phone', OWN)).body).toEqual({ state: 'second-factor' });
    const given = await officer().get(doors.resetPassword, { params: { ...params, id } });
    const again = browser(t);
    expect((await signIn(again, 'lost-phone', given.firstPassword)).body).toEqual({ state: 'signed-in' });
    expect((await again.send('GET', '/api/me')).body['person']).toMatchObject({ secondFactorOn: false });
    expect((await change(again, given.firstPassword, OWN)).status).toBe(200);
    expect((await again.send('POST', doors.beginSecondFactor.path, { password: OWN })).status).toBe(200);
  });

  it('is replaced as well while it is the first one: paper gets lost', async () => {
    const { id, firstPassword } = await enrol('lost-paper');
    const given = await officer().get(doors.resetPassword, { params: { ...params, id } });
    expect((await signIn(browser(t), 'lost-paper', firstPassword)).body['code']).toBe('sign-in.wrong');
    expect((await signIn(browser(t), 'lost-paper', given.firstPassword)).status).toBe(200);
  });

  it('is not for people of no county or of another one too', async () => {
    expect((await officer().call(doors.resetPassword, { params: { ...params, id: newId() } })).refusal).toBe(
      'person.unknown',
    );
    const { id } = await enrol('in-two-places');
    await t.act((tx, actor) =>
      grantRole(tx, actor, { county: 330_110, personId: id, role: 'auditor', regionCode: '330110' }),
    );
    expect((await officer().call(doors.resetPassword, { params: { ...params, id } })).refusal).toBe('person.elsewhere');
    const elsewhere = t.as({ role: 'county-officer', county: 330_110, regionCode: '330110' });
    expect((await elsewhere.call(doors.resetPassword, { params: { ...params, id } })).refusal).toBe(
      'permission.missing',
    );
  });
});

describe('a role', () => {
  it('is given and ended over the desk, and counts at once', async () => {
    const { id, firstPassword } = await enrol('grower');
    const who = browser(t);
    await signIn(who, 'grower', firstPassword);
    await change(who, firstPassword, OWN);
    const ledger = `/api/counties/${COUNTY}/ledger/trial-balance`;
    expect((await who.send('GET', ledger)).body['code']).toBe('permission.missing');
    const grant = { id: newId(), personId: id, role: 'auditor' as const, regionCode: String(COUNTY) };
    await officer().get(doors.grantRole, { params, body: grant });
    expect((await who.send('GET', ledger)).status).toBe(200);
    await officer().get(doors.endGrant, { params: { ...params, id: grant.id } });
    expect((await who.send('GET', ledger)).body['code']).toBe('permission.missing');
    expect((await officer().call(doors.endGrant, { params: { ...params, id: grant.id } })).refusal).toBe(
      'grant.unknown',
    );
  });

  it('needs a person, and exactly one place of the county', async () => {
    const { id: personId } = await enrol('placed');
    const refusal = async (body: object) =>
      (
        await officer().call(doors.grantRole, {
          params,
          body: { id: newId(), personId, role: 'auditor' as const, ...body },
        })
      ).refusal;
    expect(await refusal({})).toBe('grant.place-missing');
    expect(await refusal({ organisationId: county.stationId, regionCode: '422826' })).toBe('grant.place-missing');
    expect(await refusal({ regionCode: '330110' })).toBe('region.unknown');
    expect(await refusal({ organisationId: newId() })).toBe('organisation.unknown');
    expect(await refusal({ personId: newId(), regionCode: '422826' })).toBe('person.unknown');
  });
});
