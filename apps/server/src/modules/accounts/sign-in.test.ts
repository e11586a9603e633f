import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountsEndpoints } from '@shanhuo/contract/accounts/index';
import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { browser } from '../../../test/browser.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { loadRegions } from '#modules/regions/index.ts';
import { endGrant, enrolPerson, grantRole, registerOrganisation } from './index.ts';
import { places } from '../../../test/places.ts';
import { totpOf } from '../../../test/totp.ts';

const COUNTY = 422826;
const PASSWORD = 'tea-and-rain';

let house: TestHouse;
let personId: string;
const login = 'keeper-ty';

beforeAll(async () => {
  house = await openTestHouse();
  personId = newId();
  const stationId = newId();
  await house.act(async (tx, actor) => {
    await registerOrganisation(tx, actor, { id: stationId, county: COUNTY, kind: 'station', name: '唐崖司村服务站' });
    const person = { id: personId, county: COUNTY, name: '杨德菊', login, phone: '199-0000-0004', password: PASSWORD };
    await enrolPerson(tx, actor, person, house.house.cipher);
    await grantRole(tx, actor, { county: COUNTY, personId, role: 'station-keeper', organisationId: stationId });
  });
});
afterAll(() => house.close());
beforeEach(() => {
  // Each test in its own quarter of an hour, so that failures counted in one do not lock another.
  house.clock.at = minutesAfter(house.clock.at, 40);
});

const signIn = (who: ReturnType<typeof browser>, body: object) =>
  who.send('POST', accountsEndpoints.signInPassword.path, body);

describe('signing in with a password', () => {
  it('opens a session by login name or phone and tells who is there', async () => {
    for (const name of [login, login.toUpperCase(), '19900000004']) {
      const who = browser(house);
      expect((await signIn(who, { login: name, password: PASSWORD })).body).toEqual({ state: 'signed-in' });
      const { body } = await who.send('GET', '/api/me');
      expect(body['person']).toEqual({
        id: personId,
        name: '杨德菊',
        nameEn: null,
        login,
        secondFactorOn: false,
        passwordMustChange: false,
      });
      expect(body['grants']).toEqual([
        {
          role: 'station-keeper',
          county: COUNTY,
          organisation: { id: expect.any(String) as string, name: '唐崖司村服务站', nameEn: null, kind: 'station' },
          regionCode: null,
          regionName: null,
        },
      ]);
      expect(body['permissions']).toContain('collection.record');
      expect(body['permissions']).not.toContain('ledger.see');
    }
  });

  it('sets cookies that scripts and other sites do not get', async () => {
    const { cookies } = await signIn(browser(house), { login, password: PASSWORD });
    const session = cookies.find(({ name }) => name === 'shanhuo.session_token');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(session?.secure).toBeUndefined();
  });

  it('says the same of a wrong password and of an unknown name', async () => {
    const wrong = await signIn(browser(house), { login, password: 'rain-and-tea' });
    const unknown = await signIn(browser(house), { login: 'nobody', password: PASSWORD });
    expect([wrong.status, wrong.body['code']]).toEqual([401, 'sign-in.wrong']);
    expect([unknown.status, unknown.body['code']]).toEqual([401, 'sign-in.wrong']);
    expect(wrong.cookies.filter(({ name }) => name.startsWith('shanhuo.'))).toEqual([]);
  });

  it('locks a name after five failures, for a quarter of an hour', async () => {
    const name = 'hub-clerk-1';
    await house.act((tx, actor) =>
      enrolPerson(tx, actor, { county: COUNTY, name: '站员', login: name, password: PASSWORD }, house.house.cipher),
    );
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await signIn(browser(house), { login: name, password: 'no' })).body['code']).toBe('sign-in.wrong');
    }
    const locked = await signIn(browser(house, '10.0.0.2'), { login: name, password: PASSWORD });
    expect([locked.status, locked.body['code'], locked.body['data']]).toEqual([429, 'sign-in.locked', { minutes: 15 }]);
    expect((await signIn(browser(house), { login, password: PASSWORD })).status).toBe(200);
    house.clock.at = minutesAfter(house.clock.at, 16);
    expect((await signIn(browser(house), { login: name, password: PASSWORD })).status).toBe(200);
  });

  it('locks a name however many try at the same time', async () => {
    const tries = Array.from({ length: 30 }, (_, index) =>
      signIn(browser(house, `10.1.0.${index}`), { login, password: `guess-${index}` }),
    );
    const codes = (await Promise.all(tries)).map(({ body }) => body['code']);
    expect(codes.filter((code) => code === 'sign-in.wrong').length).toBeLessThanOrEqual(5);
    expect(codes.every((code) => code === 'sign-in.wrong' || code === 'sign-in.locked')).toBe(true);
    expect((await signIn(browser(house), { login, password: PASSWORD })).body['code']).toBe('sign-in.locked');
    house.clock.at = minutesAfter(house.clock.at, 16);
    expect((await signIn(browser(house), { login, password: PASSWORD })).status).toBe(200);
  });

  it('ends with the sign-out, in the database too', async () => {
    const who = browser(house);
    await signIn(who, { login, password: PASSWORD });
    const stolen = new Map(who.jar);
    expect((await who.send('POST', accountsEndpoints.signOut.path)).body).toEqual({ done: true });
    expect((await who.send('GET', '/api/me')).body['person']).toBeNull();
    const thief = browser(house);
    const token = stolen.get('shanhuo.session_token');
    thief.jar.set('shanhuo.session_token', token ?? '');
    expect((await thief.send('GET', '/api/me')).body['person']).toBeNull();
  });

  it('takes no forged cookie', async () => {
    const who = browser(house);
    who.jar.set('shanhuo.session_token', encodeURIComponent('abcdefabcdefabcdef.c2lnbmF0dXJl'));
    expect((await who.send('GET', '/api/me')).body['person']).toBeNull();
  });
});

// The relay looks for news by itself, whoever is at the door.
const asked = () => house.statements().filter((sql) => !sql.includes('"kernel".'));

describe('what the door costs', () => {
  it('asks the database nothing for a visitor, and nothing for a person once known', async () => {
    const who = browser(house);
    await signIn(who, { login, password: PASSWORD });
    await who.send('GET', '/api/me');
    asked();
    await who.send('GET', '/api/regions?parent=330000');
    expect(asked()).toHaveLength(1);
    await browser(house).send('GET', '/api/regions?parent=330000');
    expect(asked()).toHaveLength(1);
  });

  it('after half a minute asks for the grants only, by the signed cookie', async () => {
    const who = browser(house);
    await signIn(who, { login, password: PASSWORD });
    await who.send('GET', '/api/me');
    house.clock.at = new Date(house.clock.at.getTime() + 31_000);
    asked();
    await who.send('GET', '/api/regions?parent=330000');
    const sent = asked();
    expect(sent).toHaveLength(2);
    expect(sent[0]).toContain('"accounts"."grant"');
  });

  it('shows a new grant, and the end of one, at once', async () => {
    const id = newId();
    const grantId = newId();
    await house.act(async (tx, actor) => {
      await loadRegions(tx, actor, places);
      const person = { id, county: COUNTY, name: '审计员', login: 'auditor-2', password: PASSWORD };
      await enrolPerson(tx, actor, person, house.house.cipher);
    });
    const who = browser(house);
    await signIn(who, { login: 'auditor-2', password: PASSWORD });
    const ledger = async () => (await who.send('GET', `/api/counties/${COUNTY}/ledger/trial-balance`)).status;
    expect(await ledger()).toBe(403);
    await house.act((tx, actor) =>
      grantRole(tx, actor, { id: grantId, county: COUNTY, personId: id, role: 'auditor', regionCode: '422826' }),
    );
    expect(await ledger()).toBe(200);
    await house.act((tx, actor) => endGrant(tx, actor, { county: COUNTY, id: grantId }));
    expect(await ledger()).toBe(403);
  });
});

describe('signing in with a code', () => {
  const phone = '13900001234';

  it('makes a buyer’s account the first time and knows it the second', async () => {
    const who = browser(house);
    const asked = await who.send('POST', accountsEndpoints.askSignInCode.path, { phone });
    expect(asked.body).toEqual({ sentTo: '139****1234', waitSeconds: 60, sandboxCode: expect.any(String) as string });
    const code = String(asked.body['sandboxCode']);
    expect((await who.send('POST', accountsEndpoints.verifySignInCode.path, { phone, code })).body).toEqual({
      state: 'signed-in',
    });
    const me = (await who.send('GET', '/api/me')).body['person'] as { id: string; name: string };
    expect(me.name).toBe('139****1234');

    house.clock.at = minutesAfter(house.clock.at, 2);
    const again = browser(house);
    const second = await again.send('POST', accountsEndpoints.askSignInCode.path, { phone });
    await again.send('POST', accountsEndpoints.verifySignInCode.path, {
      phone,
      code: String(second.body['sandboxCode']),
    });
    expect((await again.send('GET', '/api/me')).body['person']).toMatchObject({ id: me.id });
  });

  it('shows a code to nobody where people and money are real, and says that none can be sent', async () => {
    for (const env of [{ SHANHUO_SAMPLE: 'none' }, { NODE_ENV: 'production' }]) {
      const real = await openTestHouse({ env });
      const asked = await browser(real).send('POST', accountsEndpoints.askSignInCode.path, { phone });
      expect([asked.status, asked.body['code']]).toEqual([409, 'sign-in.no-sms']);
      await real.close();
    }
  });

  it('takes a code once, and never a wrong, late or repeated one', async () => {
    const who = browser(house);
    const ask = async () => (await who.send('POST', accountsEndpoints.askSignInCode.path, { phone })).body;
    const verify = (code: string) => who.send('POST', accountsEndpoints.verifySignInCode.path, { phone, code });
    const code = String((await ask())['sandboxCode']);
    expect((await ask())['code']).toBe('sign-in.code-too-soon');
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await verify(wrong)).body['code']).toBe('sign-in.code-wrong');
    expect((await verify(code)).status).toBe(200);
    expect((await verify(code)).body['code']).toBe('sign-in.code-wrong');
    house.clock.at = minutesAfter(house.clock.at, 2);
    const late = String((await ask())['sandboxCode']);
    house.clock.at = minutesAfter(house.clock.at, 6);
    expect((await verify(late)).body['code']).toBe('sign-in.code-wrong');
  });
});

describe('the second factor', () => {
  const doors = accountsEndpoints;
  const enrolled = async (name: string) => {
    await house.act((tx, actor) =>
      enrolPerson(tx, actor, { county: COUNTY, name: '科长', login: name, password: PASSWORD }, house.house.cipher),
    );
    const who = browser(house);
    await signIn(who, { login: name, password: PASSWORD });
    return who;
  };
  const switchedOn = async (name: string) => {
    const who = await enrolled(name);
    const begun = await who.send('POST', doors.beginSecondFactor.path, { password: PASSWORD });
    const { otpauthUri, backupCodes } = begun.body as { otpauthUri: string; backupCodes: string[] };
    const code = totpOf(otpauthUri);
    expect((await who.send('POST', doors.confirmSecondFactor.path, { code })).body).toEqual({ done: true });
    return { who, otpauthUri, backupCodes };
  };
  /** A new browser in which the password was right and the code is still wanted. */
  const halfway = async (name: string) => {
    const who = browser(house);
    expect((await signIn(who, { login: name, password: PASSWORD })).body).toEqual({ state: 'second-factor' });
    return who;
  };
  const give = async (who: ReturnType<typeof browser>, code: string) => {
    const { body } = await who.send('POST', doors.verifySecondFactor.path, { code });
    return body['code'] ?? body['state'];
  };

  it('is begun with the password, as an address, a picture of it and codes that can be written down', async () => {
    const who = await enrolled('officer-begins');
    expect((await who.send('POST', doors.confirmSecondFactor.path, { code: '123456' })).body['code']).toBe(
      'second-factor.not-begun',
    );
    expect((await who.send('POST', doors.beginSecondFactor.path, { password: 'no' })).body['code']).toBe(
      'sign-in.wrong',
    );
    const { body } = await who.send('POST', doors.beginSecondFactor.path, { password: PASSWORD });
    expect(body['otpauthUri']).toMatch(
      /^otpauth:\/\/totp\/Shanhuo:officer-begins\?secret=[A-Z2-7]+&issuer=Shanhuo&digits=6&period=30$/,
    );
    expect(body['qrSvg']).toMatch(/^<svg /);
    const codes = body['backupCodes'] as string[];
    expect(codes).toHaveLength(10);
    expect(codes.filter((code) => !/^[a-hjkmnp-z2-9]{5}-[a-hjkmnp-z2-9]{5}$/.test(code))).toEqual([]);
    const right = totpOf(String(body['otpauthUri']));
    const wrong = right === '000000' ? '000001' : '000000';
    expect((await who.send('POST', doors.confirmSecondFactor.path, { code: wrong })).body['code']).toBe(
      'second-factor.code-wrong',
    );
    expect((await who.send('GET', '/api/me')).body['person']).toMatchObject({ secondFactorOn: false });
    expect((await signIn(browser(house), { login: 'officer-begins', password: PASSWORD })).body).toEqual({
      state: 'signed-in',
    });
  });

  it('is asked for at the next sign-in, and ended with the password', async () => {
    const name = 'officer-2fa';
    const { who, otpauthUri } = await switchedOn(name);
    expect((await who.send('GET', '/api/me')).body['person']).toMatchObject({ login: name, secondFactorOn: true });
    expect((await who.send('POST', doors.beginSecondFactor.path, { password: PASSWORD })).body['code']).toBe(
      'second-factor.already-on',
    );

    const next = await halfway(name);
    expect((await next.send('GET', '/api/me')).body['person']).toBeNull();
    const right = totpOf(otpauthUri);
    expect(await give(next, right === '000000' ? '000001' : '000000')).toBe('second-factor.code-wrong');
    expect(await give(next, right)).toBe('signed-in');
    expect((await next.send('GET', '/api/me')).body['person']).toMatchObject({ login: name, secondFactorOn: true });

    expect((await next.send('POST', doors.endSecondFactor.path, { password: 'no' })).body['code']).toBe(
      'sign-in.wrong',
    );
    await halfway(name);
    expect((await next.send('POST', doors.endSecondFactor.path, { password: PASSWORD })).body).toEqual({ done: true });
    expect((await next.send('GET', '/api/me')).body['person']).toMatchObject({ secondFactorOn: false });
    expect((await signIn(browser(house), { login: name, password: PASSWORD })).body).toEqual({ state: 'signed-in' });
  });

  it('takes a backup code once, however it is typed from the slip', async () => {
    const { backupCodes } = await switchedOn('officer-slip');
    const [first = '', second = ''] = backupCodes;
    expect(await give(await halfway('officer-slip'), first)).toBe('signed-in');
    expect(await give(await halfway('officer-slip'), first)).toBe('second-factor.code-wrong');
    expect(await give(await halfway('officer-slip'), second.toUpperCase().replace('-', ''))).toBe('signed-in');
  });

  it('asks for the password again where none was given, or where five codes were wrong since', async () => {
    const { otpauthUri } = await switchedOn('officer-tries');
    expect(await give(browser(house), totpOf(otpauthUri))).toBe('second-factor.password-again');
    const tries = await halfway('officer-tries');
    for (let count = 0; count < 5; count += 1) {
      expect(await give(tries, 'aaaaa-aaaaa')).toBe('second-factor.code-wrong');
    }
    expect(await give(tries, totpOf(otpauthUri))).toBe('sign-in.locked');
    house.clock.at = minutesAfter(house.clock.at, 16);
    expect(await give(tries, totpOf(otpauthUri))).toBe('second-factor.password-again');
    expect(await give(await halfway('officer-tries'), totpOf(otpauthUri))).toBe('signed-in');
  });
});

describe('visitors and other sites', () => {
  it('gives a visitor a cookie at the first write, not at a read', async () => {
    const who = browser(house);
    expect((await who.send('GET', '/api/regions')).cookies).toEqual([]);
    await who.send('POST', accountsEndpoints.signOut.path);
    expect(who.jar.get('shanhuo_visitor')).toMatch(/^[\w-]{22}$/);
    const first = who.jar.get('shanhuo_visitor');
    await who.send('POST', accountsEndpoints.signOut.path);
    expect(who.jar.get('shanhuo_visitor')).toBe(first);
  });

  it('refuses a write from another site and takes one from its own', async () => {
    const who = browser(house);
    await signIn(who, { login, password: PASSWORD });
    const post = (origin: string) => who.send('POST', accountsEndpoints.signOut.path, undefined, { origin });
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      const refused = await post(origin);
      expect([refused.status, refused.body['code']]).toEqual([403, 'request.other-site']);
    }
    expect((await who.send('GET', '/api/me')).body['person']).not.toBeNull();
    expect((await post('http://localhost:80')).status).toBe(200);
  });
});
