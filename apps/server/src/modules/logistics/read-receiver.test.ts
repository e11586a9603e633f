import { endpoints } from '@shanhuo/contract';
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
const RECEIVER = { name: '沈小满', phone: '19900008888', address: '良渚街道古墩路 1 号' };
const OPENED = { ...RECEIVER, regionName: '浙江省杭州市余杭区' };

describe('the receiver of a parcel', () => {
  let t: TestHouse;
  let county: SmallCounty;
  let callers: Record<'merchant' | 'otherMerchant' | 'station' | 'hub' | 'sorter' | 'operator' | 'officer', Caller>;
  beforeAll(async () => {
    t = await openTestHouse();
    county = await layCounty(t, { boxes: 20 });
    const at = (role: 'station-keeper' | 'hub-clerk' | 'merchant-clerk', organisationId: string) =>
      t.as({ role, county: COUNTY, organisationId });
    callers = {
      merchant: at('merchant-clerk', county.merchantId),
      otherMerchant: at('merchant-clerk', county.otherMerchantId),
      station: at('station-keeper', county.stationId),
      hub: at('hub-clerk', county.hubId),
      sorter: at('hub-clerk', county.centreId),
      operator: t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) }),
      officer: t.as({ role: 'county-officer', county: COUNTY, regionCode: String(COUNTY) }),
    };
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
        receiver: RECEIVER,
        receiverRegion: '330110',
        weightGrams: 2_700,
        lots: await takeBoxes(tx, actor, { ...key, boxes: 1 }),
      };
      return createParcel(tx, actor, parcel, t.house.cipher);
    });
  const scan = (caller: Caller, code: string, action: 'arrive' | 'load' | 'hand-to-carrier', siteId: string) => {
    t.clock.at = new Date(t.clock.at.getTime() + 60_000);
    const more = {
      ...(action === 'load' && { organisationId: county.hubId }),
      ...(action === 'hand-to-carrier' && { carrierName: '聚山速运' }),
    };
    const body = { id: newId(), code, siteId, action, deviceTime: t.clock.at.toISOString(), ...more };
    return caller.get(doors.scan, { params, body });
  };
  /** Who of them all may open it, as they are told beforehand and as it is. */
  const whoMay = async (id: string) => {
    const may: string[] = [];
    for (const [name, caller] of Object.entries(callers)) {
      const input = { params: { ...params, id } };
      const opened = await caller.call(doors.readReceiver, input);
      const seen = await caller.call(doors.getParcel, input);
      expect(seen.status === 200 && seen.body.mayReadReceiver).toBe(opened.status === 200);
      if (opened.status === 200) expect(opened.body).toEqual(OPENED);
      else expect(opened.refusal).toBe(seen.status === 200 ? 'parcel.receiver-closed' : 'parcel.unknown');
      if (opened.status === 200) may.push(name);
    }
    return may;
  };
  const notes = async (id: string) => {
    const { rows } = await sql<{ detail: object; person: boolean }>`
      select detail, person_id is not null as person from kernel.audit
      where action = 'logistics.read-receiver' and subject = 'parcel' and subject_id = ${id}`.execute(t.house.db);
    return rows;
  };

  it('is opened by the merchant until it leaves, and by the last stop while it is there and when it hands it on', async () => {
    const { id, number } = await newParcel();
    expect(await whoMay(id)).toEqual(['merchant']);
    await scan(callers.station, number, 'arrive', county.stationId);
    expect(await whoMay(id)).toEqual([]);
    await scan(callers.station, number, 'load', county.stationId);
    await scan(callers.hub, number, 'arrive', county.hubId);
    expect(await whoMay(id)).toEqual([]);
    await scan(callers.sorter, number, 'arrive', county.centreId);
    expect(await whoMay(id)).toEqual(['sorter', 'operator']);
    await scan(callers.sorter, number, 'hand-to-carrier', county.centreId);
    expect(await whoMay(id)).toEqual(['sorter', 'operator']);
    const given = t.clock.at.getTime();
    t.clock.at = new Date(given + 12 * 3_600_000 - 1);
    expect(await whoMay(id)).toEqual(['sorter', 'operator']);
    t.clock.at = new Date(given + 12 * 3_600_000);
    expect(await whoMay(id)).toEqual([]);
  });

  it('stays closed where a parcel left by another way than planned', async () => {
    const { id, number } = await newParcel();
    await scan(callers.station, number, 'hand-to-carrier', county.stationId);
    expect(await whoMay(id)).toEqual([]);
  });

  it('is noted each time it is opened, without what was read, and not when it stayed closed', async () => {
    const { id } = await newParcel();
    const input = { params: { ...params, id } };
    await callers.merchant.get(doors.readReceiver, input);
    await callers.merchant.get(doors.readReceiver, input);
    await callers.officer.call(doors.readReceiver, input);
    await callers.otherMerchant.call(doors.readReceiver, input);
    expect(await notes(id)).toEqual([
      { detail: {}, person: true },
      { detail: {}, person: true },
    ]);
  });
});
