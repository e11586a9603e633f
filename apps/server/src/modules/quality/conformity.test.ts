import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { recordCollection } from '#modules/collection/index.ts';
import { packLots } from '#modules/packing/index.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, NET_GRAMS, packBoxes, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { issueConformity, conformityCards, listLots, getLot, revokeCertificate, giveCertificate, confirmCertificate } =
  endpoints.quality;
const params = { county: COUNTY };

describe('a promise of conformity of one lot', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let lotId: string;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 0 });
    ({ lotId } = await packBoxes(t, county, 4));
  });
  afterAll(() => t.close());

  const clerk = (organisationId = county.merchantId) =>
    t.as({ role: 'merchant-clerk', county: COUNTY, organisationId });
  const regulator = () => t.as({ role: 'regulator', county: COUNTY, regionCode: String(COUNTY) });
  const asked = (id = lotId, bases: string[] = ['internal-control']) => ({
    params: { ...params, id },
    body: { id: newId(), bases: bases as ['internal-control'] },
  });
  const due = async () =>
    (await clerk().get(listLots, { params, query: { conformityDue: true } })).items.map(({ id }) => id);

  it('needs a phone to be reached by, and is the owner’s alone', async () => {
    expect(await due()).toEqual([lotId]);
    expect((await clerk().call(issueConformity, asked())).refusal).toBe('certificate.no-contact');
    const merchant = { params: { ...params, id: county.merchantId }, body: { phone: '0718-6800000' } };
    await clerk().get(endpoints.merchants.putContactPhone, merchant);
    expect((await clerk(county.otherMerchantId).call(issueConformity, asked())).refusal).toBe('permission.missing');
    const centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    expect((await centre.call(issueConformity, asked())).refusal).toBe('certificate.not-own-lot');
    expect((await clerk().call(issueConformity, asked(newId()))).refusal).toBe('lot.unknown');
    expect((await clerk().call(issueConformity, asked(lotId, []))).refusal).toBe('request.invalid');
    expect(await due()).toEqual([lotId]);
  });

  it('is issued in one step with what the lot itself says, once, however often it is sent', async () => {
    const [one, key, request] = [clerk(), newId(), asked(lotId, ['own-test', 'internal-control'])];
    const given = await one.get(issueConformity, request, key);
    const { lot } = await clerk().get(getLot, { params: { ...params, id: lotId } });
    expect(given).toMatchObject({
      kind: 'conformity',
      number: `HGZ-${lot.code}`,
      lotId,
      issuer: '李好合作社',
      issuedOn: '2026-11-23',
      counts: true,
    });
    expect(await one.get(issueConformity, request, key)).toEqual(given);
    expect(lot.conformity).toBe('given');
    const words = t.house.db
      .selectFrom('quality.vCertificateWord')
      .select('word')
      .where('certificateId', '=', given.id);
    expect(await words.execute()).toEqual([{ word: 'given' }]);
    expect(await due()).toEqual([]);
    const again = await clerk().call(issueConformity, asked());
    expect(again).toMatchObject({ status: 409, refusal: 'certificate.lot-has-one', data: { code: lot.code } });
    const runs = await clerk().get(endpoints.packing.listRuns, { params, query: {} });
    expect(runs.items.map(({ conformity }) => conformity)).toEqual(['given']);
    const trace = await t.as('visitor').get(endpoints.quality.trace, { params: { code: lot.code }, query: {} });
    expect(trace.goods[0]?.certificates.map(({ number }) => number)).toContain(`HGZ-${lot.code}`);
  });

  it('prints a card with the six things the law asks for, for those who see the lot', async () => {
    const { certificates, lot } = await clerk().get(getLot, { params: { ...params, id: lotId } });
    const query = { ids: certificates.find(({ lotId: of }) => of === lotId)?.id ?? '' };
    const page = await clerk().get(conformityCards, { params, query });
    for (const words of [
      '承诺达标合格证',
      '唐崖李 一级',
      '10 kg（4 件）',
      '唐崖镇',
      '李好合作社',
      '07186800000',
      '2026-11-23',
      `HGZ-${lot.code}`,
      '☑ 自行检测合格',
      '☑ 内部质量控制',
      '☐ 委托检测合格',
      '不使用禁用农药',
      '80mm 60mm',
    ])
      expect(page).toContain(words);
    expect((await clerk(county.otherMerchantId).call(conformityCards, { params, query })).refusal).toBe(
      'certificate.unknown',
    );
    expect((await clerk().call(conformityCards, { params, query: { ids: newId() } })).refusal).toBe(
      'certificate.unknown',
    );
  });

  it('is revoked and never changed; another one has another number, and the old card says so', async () => {
    const { certificates, lot } = await clerk().get(getLot, { params: { ...params, id: lotId } });
    const id = certificates.find(({ lotId: of }) => of === lotId)?.id ?? '';
    await regulator().get(revokeCertificate, { params: { ...params, id }, body: { reason: '重量写错' } });
    expect(await due()).toEqual([lotId]);
    const anew = await clerk().get(issueConformity, asked());
    expect(anew.number).toBe(`HGZ-${lot.code}-2`);
    expect(await clerk().get(conformityCards, { params, query: { ids: id } })).toContain('已撤销');
    expect(await clerk().get(conformityCards, { params, query: { ids: anew.id } })).not.toContain('已撤销');
  });

  it('says where bought goods grew and promises what a buyer-up can; not while the lot is on hold', async () => {
    const { merchantId, productId, packSpecId, stationId, householdId } = county;
    const entry = await t.act((tx, actor) =>
      recordCollection(tx, actor, {
        county: COUNTY,
        id: newId(),
        stationId,
        householdId,
        merchantId,
        productId,
        grade: GRADE,
        kind: 'consignment',
        weightGrams: NET_GRAMS,
        enteredText: '',
        fenPerKg: FEN_PER_KG,
        deviceTime: actor.at.toISOString(),
      }),
    );
    const packed = await t.act((tx, actor) =>
      packLots(tx, actor, {
        county: COUNTY,
        id: newId(),
        merchantId,
        productId,
        grade: GRADE,
        packSpecId,
        boxes: 1,
        inputs: [{ lotId: entry.lotId, grams: NET_GRAMS }],
        wasteGrams: 0,
      }),
    );
    const hold = { id: newId(), reason: '抽检' };
    const at = { ...params, id: packed.lotId };
    await regulator().get(endpoints.recall.holdLot, { params: at, body: hold });
    expect((await clerk().call(issueConformity, asked(packed.lotId))).refusal).toBe('lot.held');
    await regulator().get(endpoints.recall.liftHold, { params: { ...params, id: hold.id }, body: { word: '合格' } });
    const { id } = await clerk().get(issueConformity, asked(packed.lotId));
    const page = await clerk().get(conformityCards, { params, query: { ids: id } });
    expect(page).toContain('唐崖镇 唐崖司村');
    expect(page).toContain('已按规定收取、保存合格证');
    expect(page).not.toContain('田');
  });

  it('passes by a number that somebody wrote on a paper given by hand', async () => {
    const { lotId: fresh } = await packBoxes(t, county, 1);
    const { lot } = await clerk().get(getLot, { params: { ...params, id: fresh } });
    const body = { id: newId(), merchantId: county.merchantId, productId: county.productId, lotId: null };
    const paper = { kind: 'conformity' as const, number: `HGZ-${lot.code}`, issuer: '李好', issuedOn: '2026-11-23' };
    await clerk().get(giveCertificate, { params, body: { ...body, ...paper, validUntil: null } });
    expect((await clerk().get(issueConformity, asked(fresh))).number).toBe(`HGZ-${lot.code}-2`);
  });

  it('is one that counts: no other is given by hand, and a revoked one is not confirmed beside it', async () => {
    const { lotId: fresh } = await packBoxes(t, county, 1);
    const first = await clerk().get(issueConformity, asked(fresh));
    const body = { id: newId(), merchantId: county.merchantId, productId: county.productId, lotId: fresh };
    const paper = { kind: 'conformity' as const, number: 'HG-77', issuer: '李好', issuedOn: '2026-11-23' };
    const byHand = { params, body: { ...body, ...paper, validUntil: null } };
    expect((await clerk().call(giveCertificate, byHand)).refusal).toBe('certificate.lot-has-one');
    const at = { ...params, id: first.id };
    await regulator().get(revokeCertificate, { params: at, body: { reason: '重量写错' } });
    const second = await clerk().get(issueConformity, asked(fresh));
    const again = () => regulator().call(confirmCertificate, { params: at });
    expect((await again()).refusal).toBe('certificate.lot-has-one');
    await regulator().get(revokeCertificate, { params: { ...params, id: second.id }, body: { reason: '又写错' } });
    expect((await again()).refusal).toBeNull();
    const { certificates } = await clerk().get(getLot, { params: { ...params, id: fresh } });
    const counting = certificates.filter(({ lotId: of, counts }) => of === fresh && counts);
    expect(counting.map(({ id }) => id)).toEqual([first.id]);
  });

  it('is issued once when two press at the same moment', async () => {
    const { lotId: fresh } = await packBoxes(t, county, 1);
    const said = await Promise.all([
      clerk().call(issueConformity, asked(fresh)),
      clerk().call(issueConformity, asked(fresh)),
    ]);
    expect(said.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});
