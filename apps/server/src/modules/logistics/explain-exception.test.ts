import { endpoints, type InputOf } from '@shanhuo/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { takeBoxes } from '#modules/quality/index.ts';
import type { Caller } from '../../../test/caller.ts';
import { COUNTY, GRADE, layCounty, type SmallCounty } from '../../../test/county.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { createParcel } from './create-parcel.ts';

const doors = endpoints.logistics;
const params = { county: COUNTY };
type Explanation = InputOf<typeof doors.explainException>['body'];

describe('a custody exception', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let centre: Caller;
  let hub: Caller;
  let stranger: Caller;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
    centre = t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });
    hub = t.as({ role: 'hub-clerk', county: COUNTY, organisationId: county.hubId });
    stranger = t.as({ role: 'station-keeper', county: COUNTY, organisationId: county.otherStationId });
  });
  afterAll(() => t.close());

  const newParcel = () =>
    t.act(async (tx, actor) => {
      const { merchantId, productId, packSpecId, stationId } = county;
      const key = { county: COUNTY, merchantId, productId, grade: GRADE, packSpecId };
      const parcel = {
        id: newId(),
        county: COUNTY,
        merchantId,
        referenceId: newId(),
        originSiteId: stationId,
        receiver: { name: '沈小满', phone: '19900008888', address: '良渚街道古墩路 1 号' },
        receiverRegion: '330110',
        weightGrams: 2_700,
        lots: await takeBoxes(tx, actor, { ...key, boxes: 1 }),
      };
      return createParcel(tx, actor, parcel, t.house.cipher);
    });
  /** Scanned in at a site, a minute after the scan before, or so many minutes from now by a phone. */
  const arrive = async (code: string, siteId: string, minutes = 1) => {
    if (minutes > 0) t.clock.at = new Date(t.clock.at.getTime() + minutes * 60_000);
    const id = newId();
    const made = new Date(t.clock.at.getTime() + Math.min(minutes, 0) * 60_000).toISOString();
    const scan = { id, code, siteId, action: 'arrive' as const, deviceTime: made };
    const sentAt = t.clock.at.toISOString();
    await centre.get(doors.scanBatch, { params, body: { scans: [scan], sentAt } });
    return id;
  };
  const input = (id: string, body: Explanation) => ({ params: { ...params, id }, body });
  const see = (id: string) => centre.get(doors.getParcel, { params: { ...params, id } });
  const told = async (id: string) =>
    (await see(id)).scans.flatMap(({ exceptions }) =>
      exceptions.map(({ kind, explainedFrom, explanation }) => [kind, explainedFrom, explanation]),
    );
  const listed = async (query: { exceptions?: boolean; explained?: boolean }) =>
    (await centre.get(doors.listParcels, { params, query })).items.map(({ id }) => id);

  it('is closed by what somebody was told, shown with the parcel and not kept in the audit trail', async () => {
    const { id, number } = await newParcel();
    const scanId = await arrive(number, county.otherStationId);
    expect([await listed({ exceptions: true }), await listed({ explained: true })]).toEqual([[id], []]);
    const words = '王师傅走错了，货已经送回清江';
    const body = { scanId, kind: 'off-route' as const, words: `  ${words} ` };
    await centre.get(doors.explainException, input(id, body));
    const { parcel, scans } = await see(id);
    expect(parcel.exceptions).toBe(0);
    expect(scans[0]?.exceptions).toEqual([
      {
        kind: 'off-route',
        raisedAt: '2026-11-23T01:01:00+00:00',
        explainedAt: '2026-11-23T01:01:00+00:00',
        explainedFrom: 'centre',
        explanation: words,
      },
    ]);
    expect([await listed({ exceptions: true }), await listed({ explained: true })]).toEqual([[], [id]]);
    const { rows } = await sql<{ detail: object }>`
      select detail from kernel.audit where action = 'logistics.explain-exception' and subject_id = ${id}`.execute(
      t.house.db,
    );
    expect(rows).toEqual([{ detail: { exceptions: ['off-route'], siteId: county.otherStationId } }]);
  });

  it('stays closed when scans come after it, and one that surprises again opens another', async () => {
    const { id, number } = await newParcel();
    const scanId = await arrive(number, county.hubId);
    await hub.get(doors.explainException, input(id, { scanId, kind: 'skipped-stop', words: '站上没信号' }));
    await arrive(number, county.centreId);
    expect(await told(id)).toEqual([['skipped-stop', 'site', '站上没信号']]);
    const back = await arrive(number, county.hubId);
    expect(await told(id)).toEqual([
      ['skipped-stop', 'site', '站上没信号'],
      ['went-back', null, null],
    ]);
    expect((await see(id)).parcel.exceptions).toBe(1);
    expect(await listed({ exceptions: true, explained: true })).toEqual([id]);
    await hub.get(doors.explainException, input(id, { scanId: back, kind: 'went-back', words: '装错车' }));
    expect((await see(id)).parcel.exceptions).toBe(0);
  });

  it('keeps what was said when a late scan explains it too, and says of others that a scan did', async () => {
    const [one, two] = [await newParcel(), await newParcel()];
    const scanId = await arrive(one.number, county.hubId);
    await arrive(two.number, county.hubId);
    await hub.get(doors.explainException, input(one.id, { scanId, kind: 'skipped-stop', words: '站上漏扫' }));
    t.clock.at = new Date(t.clock.at.getTime() + 3_600_000);
    for (const { number } of [one, two]) await arrive(number, county.stationId, -61.5);
    expect([await told(one.id), await told(two.id)]).toEqual([
      [['skipped-stop', 'site', '站上漏扫']],
      [['skipped-stop', 'scan', null]],
    ]);
  });

  it('is explained once, in words, by the people of its place and by the centre', async () => {
    const { id, number } = await newParcel();
    const scanId = await arrive(number, county.otherStationId);
    const body = { scanId, kind: 'off-route' as const, words: '走错了' };
    const auditor = t.as({ role: 'auditor', county: COUNTY, regionCode: String(COUNTY) });
    const otherHub = t.as({ role: 'hub-clerk', county: COUNTY, organisationId: county.centreId });
    const said = [];
    for (const caller of [t.as('visitor'), auditor, stranger, hub, otherHub]) {
      said.push((await caller.call(doors.explainException, input(id, body))).refusal);
    }
    // The hub and the centre's sorters have it on its way; the place where it was scanned isn't theirs.
    expect(said).toEqual([
      'sign-in.needed',
      'permission.missing',
      'permission.missing',
      'permission.missing',
      'permission.missing',
    ]);
    const mayExplain = async (caller: Caller) =>
      (await caller.get(doors.getParcel, { params: { ...params, id } })).scans.map((scan) => scan.mayExplain);
    expect([await mayExplain(centre), await mayExplain(hub), await mayExplain(stranger)]).toEqual([
      [true],
      [false],
      [false],
    ]);
    const refused = async (change: Partial<Explanation>, parcelId = id) =>
      (await centre.call(doors.explainException, input(parcelId, { ...body, ...change }))).refusal;
    expect(await refused({ words: ' ' })).toBe('parcel.words-missing');
    expect(await refused({ kind: 'went-back' })).toBe('parcel.exception-unknown');
    expect(await refused({ scanId: newId() })).toBe('parcel.exception-unknown');
    expect(await refused({}, newId())).toBe('parcel.unknown');
    const [first, second] = await Promise.all([refused({}), refused({ words: '别的说法' })]);
    expect([first, second].filter((one) => one !== null)).toEqual(['parcel.exception-explained']);
  });
});
