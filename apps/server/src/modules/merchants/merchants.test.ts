import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { merchantsEndpoints } from '@shanhuo/contract/merchants/index';
import { newId } from '#kernel/ids.ts';
import { openSite } from '#modules/network/index.ts';
import { loadRegions } from '#modules/regions/index.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { places } from '../../../test/places.ts';
import { publicNames, surnameOf } from './naming.ts';

const county = 422826;
const params = { county };
const [centre, station, other] = [newId(), newId(), newId()];
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await house.act(async (tx, actor) => {
    await loadRegions(tx, actor, places);
    const at = { county, regionCode: '422826105200' };
    await openSite(tx, actor, { ...at, id: centre, code: 'XF-C', kind: 'county-centre', name: '县中心' });
    const below = { ...at, kind: 'village-station', parentId: centre } as const;
    await openSite(tx, actor, { ...below, id: station, code: 'TY-01', name: '唐崖司村服务站' });
    await openSite(tx, actor, {
      ...below,
      id: other,
      code: 'HJ-11',
      name: '麻柳溪村服务站',
      regionCode: '422826204211',
    });
  });
});
afterAll(() => house.close());

const keeper = () => house.as({ role: 'station-keeper', county, organisationId: station });
const operator = () => house.as({ role: 'centre-operator', county, regionCode: '422826' });
const household = (change: object = {}) => ({
  id: newId(),
  name: '田大伯',
  villageCode: '422826105200',
  stationId: station,
  naming: 'surname' as const,
  payKind: 'cash' as const,
  elder: true,
  consentText: 'household-1',
  another: true,
  ...change,
});

describe('households', () => {
  it('are enrolled at a station, found by sound, code and card, and named as they wish', async () => {
    const body = household({ code: 'C-0412', cardNo: 'XFK-0412-33' });
    const row = await keeper().get(merchantsEndpoints.enrolHousehold, { params, body });
    expect(row).toEqual({
      id: body.id,
      code: 'C-0412',
      name: '田大伯',
      publicName: '田家',
      publicNameEn: 'The Tian family',
      pinyin: 'tiandabo',
      initials: 'tdb',
      villageCode: '422826105200',
      villageName: '唐崖司村',
      stationId: station,
      stationName: '唐崖司村服务站',
      naming: 'surname',
      payKind: 'cash',
      elder: true,
      hasCard: true,
      withdrawn: false,
    });
    for (const q of ['tianda', 'tdb', '0412', '田大']) {
      const { items } = await keeper().get(merchantsEndpoints.listHouseholds, { params, query: { q } });
      expect(items.map(({ code }) => code)).toEqual(['C-0412']);
    }
    const byCard = await keeper().get(merchantsEndpoints.getHouseholdByCard, {
      params: { county, card: 'XFK-0412-33' },
    });
    expect(byCard.id).toBe(body.id);
    const renamed = await keeper().get(merchantsEndpoints.putNaming, {
      params: { county, id: body.id },
      body: { naming: 'village-only' },
    });
    expect([renamed.publicName, renamed.publicNameEn]).toEqual([
      '唐崖镇唐崖司村农户',
      'A household of Tangyasi Village, Tangya Town',
    ]);
  });

  it('keep the name of the register out of the table', async () => {
    const body = household({ name: '覃桂香' });
    const { code } = await keeper().get(merchantsEndpoints.enrolHousehold, { params, body });
    expect(code).toMatch(/^C-\d{6}$/);
    const row = await house.house.db
      .selectFrom('merchants.household')
      .selectAll()
      .where('county', '=', county)
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain('桂香');
    const consents = await house.house.db
      .selectFrom('accounts.consent')
      .select(['purpose', 'textVersion'])
      .where('subjectId', '=', body.id)
      .execute();
    expect(consents).toEqual([{ purpose: 'household-ledger', textVersion: 'household-1' }]);
  });

  it('are seen and enrolled by the right station only', async () => {
    const body = household({ code: 'C-0900', cardNo: 'XFK-0900-11' });
    const elsewhere = house.as({ role: 'station-keeper', county, organisationId: other });
    const cadre = house.as({ role: 'township-cadre', county, regionCode: '422826204' });
    const clerk = house.as({ role: 'merchant-clerk', county, organisationId: station });
    const enrol = (who: ReturnType<typeof keeper>) => who.call(merchantsEndpoints.enrolHousehold, { params, body });
    expect((await enrol(house.as('visitor'))).refusal).toBe('sign-in.needed');
    expect((await enrol(elsewhere)).refusal).toBe('permission.missing');
    expect((await enrol(cadre)).refusal).toBe('permission.missing');
    expect((await enrol(clerk)).refusal).toBe('permission.missing');
    expect((await enrol(keeper())).status).toBe(200);
    for (const who of [elsewhere, cadre]) {
      expect((await who.get(merchantsEndpoints.listHouseholds, { params, query: {} })).items).toEqual([]);
      const one = await who.call(merchantsEndpoints.getHousehold, { params: { county, id: body.id } });
      expect(one.refusal).toBe('household.unknown');
      const card = await who.call(merchantsEndpoints.getHouseholdByCard, { params: { county, card: 'XFK-0900-11' } });
      expect(card.refusal).toBe('household.card-unknown');
    }
    expect((await enrol(keeper())).status).toBe(409);
    const twin = await keeper().call(merchantsEndpoints.enrolHousehold, { params, body: { ...body, id: newId() } });
    expect(twin.refusal).toBe('household.card-taken');
    const code = await keeper().call(merchantsEndpoints.enrolHousehold, {
      params,
      body: household({ code: 'C-0900' }),
    });
    expect(code.refusal).toBe('household.code-taken');
  });
});

describe('whoever reads names of households', () => {
  const notesOf = async (personId: string) =>
    house.house.db
      .selectFrom('kernel.audit')
      .select(['action', 'subject', 'subjectId', 'detail'])
      .where('personId', '=', personId)
      .where('action', 'like', 'merchants.read-%')
      .orderBy('id')
      .execute();

  it('leaves a note of each household and page, with no name in it', async () => {
    const at = { params };
    const first = household({ code: 'C-2001', cardNo: 'XFK-2001-11', name: '向春来' });
    const second = household({ code: 'C-2002', name: '向春生' });
    for (const body of [first, second]) await keeper().get(merchantsEndpoints.enrolHousehold, { params, body });
    const personId = newId();
    const reader = house.as({ role: 'centre-operator', county, regionCode: '422826', personId });
    await reader.get(merchantsEndpoints.getHousehold, { params: { county, id: second.id } });
    await reader.get(merchantsEndpoints.getHouseholdByCard, { params: { county, card: 'XFK-2001-11' } });
    await reader.get(merchantsEndpoints.listHouseholds, { ...at, query: { q: '向春' } });
    await reader.get(merchantsEndpoints.listHouseholds, { ...at, query: { q: '没有这一户' } });
    const { items } = await reader.get(merchantsEndpoints.listHouseholds, { ...at, query: { stationId: station } });
    const read = { action: 'merchants.read-household', subject: 'household', detail: {} };
    const listed = { action: 'merchants.read-households', subject: 'household-list' };
    const notes = await notesOf(personId);
    expect(notes).toEqual([
      { ...read, subjectId: second.id },
      { ...read, subjectId: first.id },
      {
        ...listed,
        subjectId: `${county}`,
        detail: { shown: 2, first: 'C-2001', last: 'C-2002', sought: true },
      },
      {
        ...listed,
        subjectId: station,
        detail: { shown: items.length, first: items[0]!.code, last: items.at(-1)!.code, sought: false },
      },
    ]);
    expect(JSON.stringify(notes)).not.toContain('向');
  });

  it('leaves none where nothing is shown', async () => {
    const personId = newId();
    const elsewhere = house.as({ role: 'station-keeper', county, organisationId: other, personId });
    await elsewhere.get(merchantsEndpoints.listHouseholds, { params, query: {} });
    await elsewhere.call(merchantsEndpoints.getHousehold, { params: { county, id: newId() } });
    await elsewhere.call(merchantsEndpoints.getHouseholdByCard, { params: { county, card: 'XFK-0000-00' } });
    expect(await notesOf(personId)).toEqual([]);
  });
});

describe('merchants', () => {
  const id = newId();
  const body = {
    id,
    kind: 'cooperative' as const,
    name: '唐崖云露茶业专业合作社',
    shortName: '唐崖云露',
    regionCode: '422826105',
    originSiteId: station,
    licence: { licenceKind: 'business-licence' as const, licenceNo: '示例执照-1', licenceUntil: '2030-01-31' },
  };

  const officer = () => house.as({ role: 'county-officer', county, regionCode: '422826' });
  const approve = (state: 'active' | 'paused') =>
    officer().get(merchantsEndpoints.putMerchantState, { params: { county, id }, body: { state } });

  it('are registered with what the law wants shown', async () => {
    const bare = { ...body, licence: { licenceKind: 'business-licence' as const } };
    expect((await operator().call(merchantsEndpoints.registerMerchant, { params, body: bare })).refusal).toBe(
      'merchant.licence-missing',
    );
    expect((await keeper().call(merchantsEndpoints.registerMerchant, { params, body })).refusal).toBe(
      'permission.missing',
    );
    expect(await operator().get(merchantsEndpoints.registerMerchant, { params, body })).toEqual({ id });
    // It waits for the county: the one who registers is not the one who lets it sell.
    const unseen = await house.as('visitor').call(merchantsEndpoints.getMerchant, { params: { county, id } });
    expect(unseen.refusal).toBe('merchant.unknown');
    await approve('active');
    const shown = await house.as('visitor').get(merchantsEndpoints.getMerchant, { params: { county, id } });
    expect(shown).toMatchObject({ name: body.name, licenceNo: '示例执照-1', licenceUntil: '2030-01-31' });
    expect(shown).not.toHaveProperty('originSiteId');
    const licence = { licenceKind: 'self-grown-statement' as const, statement: '个人销售自产农副产品' };
    await operator().get(merchantsEndpoints.putLicence, { params: { county, id }, body: licence });
    const after = await house.as('visitor').get(merchantsEndpoints.getMerchant, { params: { county, id } });
    expect([after.licenceNo, after.statement]).toEqual([null, '个人销售自产农副产品']);
  });

  it('can be opened in any state by those who look after them, and paused by the county alone', async () => {
    const clerk = house.as({ role: 'merchant-clerk', county, organisationId: id });
    const stranger = house.as({ role: 'merchant-clerk', county, organisationId: newId() });
    const input = { params: { county, id } };
    await approve('paused');
    expect(await clerk.get(merchantsEndpoints.getMerchantRecord, input)).toMatchObject({
      state: 'paused',
      originSiteName: '唐崖司村服务站',
      payable: false,
    });
    expect((await stranger.call(merchantsEndpoints.getMerchantRecord, input)).refusal).toBe('merchant.unknown');
    const change = { ...input, body: { state: 'active' as const } };
    for (const who of [clerk, operator()]) {
      expect((await who.call(merchantsEndpoints.putMerchantState, change)).refusal).toBe('permission.missing');
    }
    await approve('active');
    const nobody = { params: { county, id: newId() }, body: { state: 'active' as const } };
    expect((await officer().call(merchantsEndpoints.putMerchantState, nobody)).refusal).toBe('merchant.unknown');
  });

  it('show the paper of their licence to everybody once it is there', async () => {
    const url = `/api/counties/${county}/merchants/${id}/licence/file`;
    expect((await house.app.inject(url)).json()).toMatchObject({ code: 'document.unknown' });
    const put = (text: string) =>
      operator().call(merchantsEndpoints.putLicenceFile, {
        params: { county, id },
        body: { base64: Buffer.from(text).toString('base64') },
      });
    expect((await put('<html>not a paper</html>')).refusal).toBe('document.unreadable');
    expect((await put('%PDF-1.4 a business licence')).status).toBe(200);
    // What is said of the licence may change; its paper stays, and nobody names another file in its place.
    const licence = { licenceKind: 'business-licence' as const, licenceNo: '示例执照-2' };
    const say = (body: typeof licence) =>
      operator().call(merchantsEndpoints.putLicence, { params: { county, id }, body });
    expect((await say(licence)).status).toBe(200);
    const elsewhere = { ...licence, licenceFile: '../secrets.json' };
    expect((await say(elsewhere)).refusal).toBe('request.invalid');
    const shown = await house.app.inject(url);
    expect([shown.headers['content-type'], shown.payload]).toEqual(['application/pdf', '%PDF-1.4 a business licence']);
  });

  it('are listed for their own clerk and for the county', async () => {
    const names = async (organisationId: string) => {
      const clerk = house.as({ role: 'merchant-clerk', county, organisationId });
      const { items } = await clerk.get(merchantsEndpoints.listMerchants, { params, query: {} });
      return items.map(({ shortName }) => shortName);
    };
    expect(await names(id)).toEqual(['唐崖云露']);
    expect(await names(newId())).toEqual([]);
    expect(
      (await operator().get(merchantsEndpoints.listMerchants, { params, query: { q: '云露' } })).items,
    ).toHaveLength(1);
  });
});

const township = { name: '唐崖镇', shortName: '唐崖', nameEn: null };
const village = { shortName: '唐崖司村', nameEn: null };
const nameBy = (choice: 'code' | 'surname' | 'village-only') =>
  publicNames({ choice, code: 'C-0412', name: '欧阳春', township, village });

describe('public names', () => {
  it('follow the choice and nothing else', () => {
    expect(nameBy('code')).toEqual({ zh: '户C-0412', en: 'Household C-0412' });
    expect(nameBy('surname')).toEqual({ zh: '欧阳家', en: 'The Ouyang family' });
    expect(nameBy('village-only').en).toBe('A household of Tangyasicun, Tangya');
    expect(surnameOf('覃桂香')).toBe('覃');
  });
});
