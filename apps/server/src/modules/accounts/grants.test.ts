import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { roleGives, roleNames, type Role } from '@shanhuo/contract';
import { accountsEndpoints as doors } from '@shanhuo/contract/accounts/index';
import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { browser } from '../../../test/browser.ts';
import { COUNTY, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { registerOrganisation, renameOrganisation } from './index.ts';

const params = { county: COUNTY };
const OWN = 'rain-on-tea-7';
const ELSEWHERE = 330_110;
const wholeCounty = { regionCode: String(COUNTY) };

let t: TestHouse;
let county: SmallCounty;
const [carrierId, eastId] = [newId(), newId()];
beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 0 });
  await t.act(async (tx, actor) => {
    await registerOrganisation(tx, actor, { id: carrierId, county: COUNTY, kind: 'carrier', name: '聚山车队' });
    const east = { id: eastId, county: ELSEWHERE, kind: 'east-organisation', name: '余杭工会' } as const;
    await registerOrganisation(tx, actor, east);
  });
});
afterAll(() => t.close());
beforeEach(() => {
  t.clock.at = minutesAfter(t.clock.at, 40);
});

const desk = () => t.as({ role: 'county-officer', county: COUNTY, ...wholeCounty });
const enrol = (login: string, role: Role, place: object) => {
  const body = { id: newId(), name: login, login, role, ...place };
  return desk().get(doors.enrolPerson, { params, body });
};
const grantsOf = async (login?: string) => {
  const query = login === undefined ? {} : { q: login };
  return (await desk().get(doors.listPeople, { params, query })).items.flatMap(({ grants }) => grants);
};
const officers = async () => (await grantsOf()).filter(({ role }) => role === 'county-officer');
/** Somebody who was enrolled and has set a password of their own. */
async function settled(login: string, role: Role, place: object) {
  const { id, firstPassword } = await enrol(login, role, place);
  const who = browser(t);
  await who.send('POST', doors.signInPassword.path, { login, password: firstPassword });
  await who.send('POST', doors.changePassword.path, { password: firstPassword, newPassword: OWN });
  return { id, grantId: (await grantsOf(login))[0]!.id, who };
}
const endBy = (who: ReturnType<typeof browser>, id: string) =>
  who.send('DELETE', doors.endGrant.path.replace(':county', String(COUNTY)).replace(':id', id));

describe('the last one who may give roles', () => {
  it('keeps the role until somebody else holds it who can use it, and as long', async () => {
    const first = await settled('first-officer', 'county-officer', wholeCounty);
    const end = async () => (await endBy(first.who, first.grantId)).body;
    const last = expect.objectContaining({ code: 'grant.last-giver' }) as object;
    expect(await end()).toEqual(last);
    // Somebody who has not come yet may never come, and somebody for a while goes again.
    await enrol('not-come-yet', 'county-officer', wholeCounty);
    expect(await end()).toEqual(last);
    const clerk = await settled('for-a-while', 'auditor', wholeCounty);
    const body = { id: newId(), personId: clerk.id, role: 'county-officer' as const, ...wholeCounty };
    const untilAt = minutesAfter(t.clock.at, 60).toISOString();
    await desk().get(doors.grantRole, { params, body: { ...body, untilAt } });
    expect(await end()).toEqual(last);
    expect(await grantsOf('first-officer')).toMatchObject([{ id: first.grantId, untilAt: null }]);

    const second = await settled('second-officer', 'county-officer', wholeCounty);
    expect(await end()).toEqual({ done: true });
    expect((await endBy(second.who, body.id)).body).toEqual({ done: true });
    expect((await endBy(second.who, clerk.grantId)).body).toEqual({ done: true });
    expect((await endBy(second.who, second.grantId)).body).toEqual(last);
    expect((await desk().call(doors.endGrant, { params: { ...params, id: second.grantId } })).refusal).toBe(
      'grant.last-giver',
    );
  });

  it('is left over when two end each other’s at the same moment', async () => {
    for (const round of ['a', 'b', 'c']) {
      const one = await settled(`race-one-${round}`, 'county-officer', wholeCounty);
      const two = await settled(`race-two-${round}`, 'county-officer', wholeCounty);
      for (const { id } of await officers()) {
        if (id !== one.grantId && id !== two.grantId) await desk().get(doors.endGrant, { params: { ...params, id } });
      }
      const ends = [one, two].map(({ grantId: id }) => desk().call(doors.endGrant, { params: { ...params, id } }));
      const refused = (await Promise.all(ends)).map(({ refusal }) => refusal);
      expect(new Set(refused)).toEqual(new Set(['grant.last-giver', null]));
      expect(await officers()).toHaveLength(1);
    }
  });
});

describe('where a role can be given', () => {
  const places = () => ({
    county: wholeCounty,
    township: { regionCode: '422826105' },
    village: { regionCode: '422826105001' },
    centre: { organisationId: county.centreId },
    hub: { organisationId: county.hubId },
    station: { organisationId: county.stationId },
    merchant: { organisationId: county.merchantId },
    carrier: { organisationId: carrierId },
    east: { organisationId: eastId },
  });
  const fitting: Readonly<Record<Role, readonly (keyof ReturnType<typeof places>)[]>> = {
    'station-keeper': ['station'],
    'hub-clerk': ['centre', 'hub'],
    driver: ['centre', 'merchant', 'carrier'],
    'merchant-clerk': ['merchant'],
    'centre-operator': ['county'],
    'county-officer': ['county'],
    'township-cadre': ['township'],
    'settlement-clerk': ['county'],
    regulator: ['county'],
    auditor: ['county'],
    'east-team': ['county', 'east'],
    buyer: ['east'],
  };

  it.each(roleNames)('is told of %s, and refused anywhere else', async (role) => {
    const { id: personId } = await enrol(`placed-${role}`, 'auditor', wholeCounty);
    const taken: string[] = [];
    for (const [name, place] of Object.entries(places())) {
      const body = { id: newId(), personId, role, ...place };
      const { refusal } = await desk().call(doors.grantRole, { params, body });
      if (refusal === undefined || refusal === null) taken.push(name);
      // A place of another county isn't one of this county's at all, unless it is for those who buy there.
      else
        expect([name, refusal]).toEqual([name, isStrange(role, name) ? 'organisation.unknown' : 'grant.place-unfit']);
    }
    expect(taken).toEqual(fitting[role]);
  });
  const isStrange = (role: Role, place: string) => place === 'east' && role !== 'buyer' && role !== 'east-team';

  it('holds for somebody’s first role too, and nothing is kept of a refused one', async () => {
    const body = { id: newId(), name: '站长', login: 'wide-keeper', role: 'station-keeper' as const, ...wholeCounty };
    expect((await desk().call(doors.enrolPerson, { params, body })).refusal).toBe('grant.place-unfit');
    expect(await grantsOf('wide-keeper')).toEqual([]);
    expect((await enrol('wide-keeper', 'station-keeper', { organisationId: county.stationId })).id).toMatch(
      /^[0-9a-f-]+$/,
    );
  });

  it('is listed for those who may give roles: what works here or buys here, page by page', async () => {
    const all = await desk().get(doors.listOrganisations, { params, query: {} });
    expect(all.items).toContainEqual({ id: county.hubId, name: '唐崖分拨站', nameEn: null, kind: 'hub' });
    expect(all.items).toContainEqual({ id: carrierId, name: '聚山车队', nameEn: null, kind: 'carrier' });
    expect(all.items).toContainEqual({ id: eastId, name: '余杭工会', nameEn: null, kind: 'east-organisation' });
    expect([all.items.length, all.next]).toEqual([8, null]);
    const first = await desk().get(doors.listOrganisations, { params, query: { limit: 5 } });
    const rest = await desk().get(doors.listOrganisations, { params, query: { limit: 5, cursor: first.next ?? '' } });
    expect([...first.items, ...rest.items]).toEqual(all.items);

    await t.act((tx, actor) =>
      renameOrganisation(tx, actor, { id: carrierId, name: '聚山车队', nameEn: null, active: false }),
    );
    const { items } = await desk().get(doors.listOrganisations, { params, query: {} });
    expect(items.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id).filter((id) => id !== carrierId));

    const elsewhere = t.as({ role: 'county-officer', county: ELSEWHERE, regionCode: String(ELSEWHERE) });
    const here = await elsewhere.get(doors.listOrganisations, { params: { county: ELSEWHERE }, query: {} });
    expect(here.items.map(({ id }) => id)).toEqual([eastId]);
    expect((await elsewhere.call(doors.listOrganisations, { params, query: {} })).refusal).toBe('permission.missing');
    const blind = roleNames.filter((role) => !roleGives(role, 'accounts.grant'));
    for (const role of blind) {
      const who = t.as({ role, county: COUNTY, ...wholeCounty });
      expect((await who.call(doors.listOrganisations, { params, query: {} })).refusal).toBe('permission.missing');
    }
  });
});
