import { sql } from 'kysely';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingEndpoints as doors } from '@shanhuo/contract/listing/index';
import { qualityEndpoints as quality, type CertificateState } from '@shanhuo/contract/quality/index';
import { bodyOfProduct } from '@shanhuo/contract/catalog/index';
import { system, type Actor, type Grant } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { confirmCertificate } from '#modules/quality/index.ts';
import { productById, saveProduct } from '#modules/catalog/index.ts';
import { COUNTY, FREIGHT_FEN, GRADE, layCounty, PRICE_FEN, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

let t: TestHouse;
let county: SmallCounty;
const params = { county: COUNTY };
const at = (id: string) => ({ params: { county: COUNTY, id } });
const clerk = () => t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId });
const office = (role: 'centre-operator' | 'regulator' = 'regulator') =>
  t.as({ role, county: COUNTY, regionCode: String(COUNTY) });
const PDF = Buffer.from('%PDF-1.7\n% a paper').toString('base64');

beforeAll(async () => {
  t = await openTestHouse();
  county = await layCounty(t, { boxes: 3 });
  // The plums carry a name that is another's, so that the gate asks for its licence.
  await t.act(async (tx, actor) => {
    const product = await productById(tx, COUNTY, county.productId);
    if (product === null) throw new Error('the small county has no plums');
    const proofs = ['conformity' as const, 'name-licence' as const];
    await saveProduct(tx, actor, { ...bodyOfProduct(product), id: product.id, county: COUNTY, proofs });
  });
});
afterAll(() => t.close());

const give = async (
  kind: 'name-licence' | 'organic' | 'conformity',
  number: string,
  validUntil: string | null = null,
) => {
  const { merchantId, productId } = county;
  const facts = { merchantId, productId, lotId: null, kind, number, issuer: '发证单位' };
  const body = { id: newId(), ...facts, issuedOn: '2026-11-01', validUntil };
  return clerk().get(quality.giveCertificate, { params, body });
};
const gate = () => clerk().get(doors.seeGate, at(county.offerId));
const failed = async () => (await gate()).lines.filter(({ passed }) => !passed).map(({ check }) => check);
const offer = () => clerk().get(doors.getMyOffer, at(county.offerId));
const stateOf = async (id: string): Promise<CertificateState> =>
  (await clerk().get(quality.getCertificate, at(id))).certificate.state;

describe('what a seller writes down about itself', () => {
  let licence = '';

  test('proves nothing before an office has seen the paper', async () => {
    const given = await give('name-licence', 'SQ-1');
    licence = given.id;
    expect(given).toMatchObject({ state: 'given', counts: false, hasFile: false });
    expect(await failed()).toEqual(['name-licence']);
    const shown = await t.as('visitor').get(doors.getOffer, at(county.offerId));
    expect(shown.certificates.map(({ kind }) => kind)).toEqual(['conformity']);
    expect(shown.badge).toBe('conformity');
    expect(await office().call(quality.confirmCertificate, at(licence))).toMatchObject({
      status: 409,
      refusal: 'certificate.no-paper',
    });
  });

  test('is confirmed by an office of the county, and by nobody else', async () => {
    await clerk().get(quality.putCertificateFile, { ...at(licence), body: { base64: PDF } });
    expect((await clerk().call(quality.confirmCertificate, at(licence))).refusal).toBe('permission.missing');
    const atMerchant = t.as({ role: 'centre-operator', county: COUNTY, organisationId: county.merchantId });
    expect((await atMerchant.call(quality.confirmCertificate, at(licence))).refusal).toBe('permission.missing');
    const elsewhere = t.as({ role: 'regulator', county: 330_110, regionCode: '330110' });
    expect((await elsewhere.call(quality.confirmCertificate, at(licence))).refusal).toBe('permission.missing');
    expect((await office().call(quality.confirmCertificate, at(newId()))).refusal).toBe('certificate.unknown');
    expect(await stateOf(licence)).toBe('given');
    await office('centre-operator').get(quality.confirmCertificate, at(licence));
    await office().get(quality.confirmCertificate, at(licence));
    const { certificate, merchantName, productName } = await clerk().get(quality.getCertificate, at(licence));
    expect(certificate).toMatchObject({ state: 'confirmed', counts: true, confirmedHow: 'paper-seen' });
    expect([merchantName, productName]).toEqual(['李好合作社', '唐崖李']);
    expect(await failed()).toEqual([]);
    expect((await t.as('visitor').get(doors.getOffer, at(county.offerId))).badge).toBe('name-licence');
  });

  test('revoked with its reason takes out what rests on it at once, and tells why', async () => {
    const body = { reason: '授权方来函：授权已终止' };
    expect((await clerk().call(quality.revokeCertificate, { ...at(licence), body })).refusal).toBe(
      'permission.missing',
    );
    await office().get(quality.revokeCertificate, { ...at(licence), body });
    await office().get(quality.revokeCertificate, { ...at(licence), body: { reason: '再点一次' } });
    await t.settle();
    expect((await clerk().get(quality.getCertificate, at(licence))).certificate).toMatchObject({
      state: 'revoked',
      counts: false,
      revokedWhy: body.reason,
    });
    expect(await offer()).toMatchObject({
      state: 'withdrawn',
      withdrawn: { by: 'gate', checks: ['name-licence'], reason: null },
    });
    expect((await t.as('visitor').call(doors.getOffer, at(county.offerId))).refusal).toBe('offer.unknown');
    expect((await clerk().call(doors.publishOffer, at(county.offerId))).refusal).toBe('listing.not-ready');
    const notes = await t.house.db
      .selectFrom('kernel.audit')
      .select(['action', 'detail'])
      .where('subjectId', 'in', [licence, county.offerId])
      .where('action', 'in', ['quality.confirm-certificate', 'quality.revoke-certificate', 'catalog.withdraw-offer'])
      .orderBy('id')
      .execute();
    const named = { kind: 'name-licence', number: 'SQ-1' };
    expect(notes).toEqual([
      { action: 'quality.confirm-certificate', detail: named },
      { action: 'quality.revoke-certificate', detail: { ...named, reason: body.reason } },
      { action: 'catalog.withdraw-offer', detail: { checks: ['name-licence'] } },
    ]);
  });

  test('revoked by mistake is confirmed again, and its seller publishes', async () => {
    await office().get(quality.confirmCertificate, at(licence));
    await clerk().get(doors.publishOffer, at(county.offerId));
    expect(await offer()).toMatchObject({ state: 'published', withdrawn: null });
  });

  test('may promise conformity by itself, of goods it deals in only', async () => {
    const { productId, otherMerchantId } = county;
    const facts = { merchantId: otherMerchantId, productId, lotId: null, kind: 'conformity' as const, number: 'HG-9' };
    const body = { id: newId(), ...facts, issuer: '别家合作社', issuedOn: '2026-11-01', validUntil: null };
    const other = t.as({ role: 'merchant-clerk', county: COUNTY, organisationId: otherMerchantId });
    const say = () => other.call(quality.giveCertificate, { params, body });
    expect(await say()).toMatchObject({ status: 422, refusal: 'certificate.not-own-goods' });
    const draft = { id: newId(), merchantId: otherMerchantId, productId, grade: GRADE, packSpecId: county.packSpecId };
    const more = { title: '唐崖李', priceFen: PRICE_FEN, freightFen: FREIGHT_FEN, returnKind: 'FRESH_EXEMPT' as const };
    await other.get(doors.draftOffer, { params, body: { ...draft, ...more } });
    expect((await say()).status).toBe(200);
    expect(
      (await other.get(doors.seeGate, at(draft.id))).lines.find(({ check }) => check === 'conformity'),
    ).toMatchObject({ passed: true, proof: 'HG-9' });
    await office().get(quality.revokeCertificate, { ...at(body.id), body: { reason: '抽检不合格' } });
    expect(
      (await other.get(doors.seeGate, at(draft.id))).lines.find(({ check }) => check === 'conformity')?.passed,
    ).toBe(false);
  });

  test('is never confirmed by somebody who also works for the merchant', async () => {
    const grants: Grant[] = [
      { role: 'centre-operator', county: COUNTY, organisationId: null, regionCode: String(COUNTY) },
      { role: 'merchant-clerk', county: COUNTY, organisationId: county.merchantId, regionCode: null },
    ];
    const both: Actor = { ...system(t.clock.at), kind: 'person', personId: newId(), grants };
    const confirm = inTransaction(t.house.db, (tx) => confirmCertificate(tx, both, { county: COUNTY, id: licence }));
    await expect(confirm).rejects.toMatchObject({ code: 'certificate.own-paper' });
  });
});

describe('the list of papers', () => {
  const list = async (show: 'to-confirm' | 'in-force' | 'ending' | 'over' | 'revoked', who = office()) =>
    (await who.get(doors.listPapers, { params, query: { show } })).items.map(({ number }) => number);

  test('says what waits, what stands, what ends soon, and each merchant’s own only', async () => {
    await give('organic', 'YJ-1', '2026-12-10');
    expect(await list('to-confirm')).toEqual(['YJ-1']);
    expect(await list('in-force')).toEqual(
      expect.arrayContaining(['HG-1', 'SQ-1', 'DEMO-李好合作社', 'DEMO-别家合作社']),
    );
    expect(await list('revoked')).toEqual(['HG-9']);
    expect(await list('revoked', clerk())).toEqual([]);
    // What isn't confirmed has nothing to end.
    expect(await list('ending')).toEqual([]);
    const until = await give('name-licence', 'SQ-2', '2026-12-20');
    expect(await list('ending')).toEqual([]);
    await clerk().get(quality.putCertificateFile, { ...at(until.id), body: { base64: PDF } });
    await office().get(quality.confirmCertificate, at(until.id));
    // SQ-1 holds for ever and follows it.
    expect(await list('ending')).toEqual([]);
  });

  test('goes on where a page ends', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = cursor === null ? { limit: 2 } : { limit: 2, cursor };
      const page: { items: { id: string }[]; next: string | null } = await office().get(doors.listPapers, {
        params,
        query,
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });
});

test('what stood before offices confirmed still stands, marked as such, and may get its paper', async () => {
  // As the migration finds it: nothing was ever confirmed.
  const before = await give('organic', 'YJ-OLD');
  const file = join(import.meta.dirname, '../quality/migrations/0003-certificate-states.sql');
  const update = /^update[^;]+;/m.exec(await readFile(file, 'utf8'))?.[0] ?? '';
  await sql.raw(update.replace(';', ` and id = '${before.id}';`)).execute(t.house.db);
  const seen = async () => (await clerk().get(quality.getCertificate, at(before.id))).certificate;
  expect(await seen()).toMatchObject({ state: 'confirmed', counts: true, confirmedHow: 'stood-before' });
  await clerk().get(quality.putCertificateFile, { ...at(before.id), body: { base64: PDF } });
  await office().get(quality.confirmCertificate, at(before.id));
  expect(await seen()).toMatchObject({ state: 'confirmed', confirmedHow: 'paper-seen' });
});
