import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, FEN_PER_KG, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

const { merchants, collection, quality } = endpoints;
const params = { county: COUNTY };
const MORNING = new Date('2026-11-23T01:00:00Z');

describe('what a household wishes', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let keeper: Caller;
  beforeAll(async () => {
    t = await openTestHouse({ at: MORNING });
    county = await layCounty(t, { boxes: 0 });
    keeper = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.stationId });
  });
  beforeEach(() => {
    t.clock.at = MORNING;
  });
  afterAll(() => t.close());

  const of = (id: string) => ({ params: { ...params, id } });
  const enrol = async (name: string) => {
    const id = newId();
    const { stationId } = county;
    const { villageCode } = await keeper.get(merchants.getHousehold, of(county.householdId));
    const body = { id, name, villageCode, stationId, naming: 'surname', payKind: 'cash', elder: true } as const;
    await keeper.get(merchants.enrolHousehold, { params, body: { ...body, consentText: 'household-1' } });
    return id;
  };
  const weighing = (householdId: string, deviceTime = t.clock.at.toISOString()) => ({
    id: newId(),
    stationId: county.stationId,
    householdId,
    merchantId: county.merchantId,
    productId: county.productId,
    grade: GRADE,
    kind: 'consignment' as const,
    weightGrams: 5_000,
    enteredText: '10 斤',
    fenPerKg: FEN_PER_KG,
    deviceTime,
  });
  const growerOf = async (code: string) => {
    const { goods } = await t.as('visitor').get(quality.trace, { params: { code }, query: {} });
    return goods.flatMap(({ origins }) => origins.map(({ grower }) => grower));
  };

  it('is read on the public trace at once, whenever it changes its name there', async () => {
    const id = await enrol('覃桂香');
    const { lotCode } = await keeper.get(collection.record, { params, body: weighing(id) });
    expect(await growerOf(lotCode)).toEqual(['覃家']);
    const { code } = await keeper.get(merchants.putNaming, { ...of(id), body: { naming: 'code' } });
    expect(await growerOf(lotCode)).toEqual([`户${code}`]);
  });

  it('is heard when it takes its consent back: only its village is named, its card ends, no weighing is recorded', async () => {
    const id = await enrol('向桂芝');
    const { lotCode } = await keeper.get(collection.record, { params, body: weighing(id) });
    await keeper.get(merchants.issueCard, of(id));
    t.clock.at = new Date('2026-11-23T02:00:00Z');
    const left = await keeper.get(merchants.withdrawConsent, of(id));
    expect(left).toMatchObject({ withdrawn: true, hasCard: false, naming: 'village-only' });
    // Beside its village, which the trace tells anyway, it is a household and nothing more.
    expect(await growerOf(lotCode)).toEqual(['农户']);
    expect(left.publicName).toBe('唐崖镇唐崖司村农户');

    const again = await keeper.call(collection.record, { params, body: weighing(id) });
    expect(again.refusal).toBe('collection.household-withdrawn');
    // A phone brings what was weighed before: that was agreed to.
    const entries = [weighing(id, '2026-11-23T01:30:00.000Z'), weighing(id, '2026-11-23T02:30:00.000Z')];
    t.clock.at = new Date('2026-11-23T03:00:00Z');
    const { results } = await keeper.get(collection.recordBatch, { params, body: { entries } });
    expect(results.map(({ refusal }) => refusal)).toEqual([null, 'collection.household-withdrawn']);

    const rename = await keeper.call(merchants.putNaming, { ...of(id), body: { naming: 'surname' } });
    const card = await keeper.call(merchants.issueCard, of(id));
    expect([rename.refusal, card.refusal]).toEqual(['household.withdrawn', 'household.withdrawn']);
    expect(await keeper.get(merchants.withdrawConsent, of(id))).toEqual(left);
    const consents = await t.house.db
      .selectFrom('accounts.consent')
      .select('withdrawnAt')
      .where('subjectId', '=', id)
      .execute();
    expect(consents).toEqual([{ withdrawnAt: new Date('2026-11-23T02:00:00Z') }]);
  });

  it('has a card to print without its name, and a new one ends the old', async () => {
    const id = await enrol('秦永发');
    expect((await keeper.call(merchants.cardPage, { ...of(id), query: {} })).refusal).toBe('household.no-card');
    const cardNo = async () => {
      const page = await keeper.get(merchants.cardPage, { ...of(id), query: {} });
      expect(page).not.toContain('秦');
      return /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){2}/.exec(page)?.[0] ?? '';
    };
    const byCard = async (card: string) =>
      (await keeper.call(merchants.getHouseholdByCard, { params: { ...params, card } })).body.id;
    await keeper.get(merchants.issueCard, of(id));
    const first = await cardNo();
    expect(await byCard(first)).toBe(id);
    await keeper.get(merchants.issueCard, of(id));
    expect([await byCard(first), await byCard(await cardNo())]).toEqual([undefined, id]);
  });

  it('is heard at its own station only', async () => {
    const id = await enrol('谭桂香');
    const neighbour = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.otherStationId });
    const said = [
      await neighbour.call(merchants.withdrawConsent, of(id)),
      await neighbour.call(merchants.issueCard, of(id)),
      await neighbour.call(merchants.cardPage, { ...of(id), query: {} }),
      await neighbour.call(merchants.putNaming, { ...of(id), body: { naming: 'code' } }),
    ];
    expect(said.map(({ refusal }) => refusal)).toEqual(Array.from({ length: 4 }, () => 'permission.missing'));
    expect(await keeper.get(merchants.getHousehold, of(id))).toMatchObject({ naming: 'surname', withdrawn: false });
  });
});
