import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import { registerOrganisation } from '#modules/accounts/index.ts';
import { createParcel } from '#modules/logistics/index.ts';
import { takeBoxes } from '#modules/quality/index.ts';
import { COUNTY, GRADE, layCounty, type SmallCounty } from './county.ts';
import { openTestHouse, type TestHouse } from './house.ts';

const doors = endpoints.rounds;
export const params = { county: COUNTY };
export type PlanSeen = AnswerOf<typeof doors.getPlan>;

/** The small county on a map, with a haulier and its van; the rest a test says itself. */
export interface RoundsCounty {
  readonly t: TestHouse;
  readonly county: SmallCounty;
  readonly carrierId: string;
  readonly vehicleId: string;
}

export const VAN = {
  plate: '鄂Q·D0001',
  kind: 'van' as const,
  payloadGrams: 800_000,
  boxes: 200,
  cold: false,
  perKmFen: 120,
  perDayFen: 20_000,
  shiftFrom: '08:00',
  shiftTo: '18:00',
  inUse: true,
};

const points = {
  centreId: [29.68, 109.15],
  hubId: [29.7, 109.05],
  stationId: [29.72, 109.0],
  otherStationId: [29.66, 109.0],
};

/** Opens the small county at 08:00, its plans searched for by steps, so that they are the same everywhere. */
export async function layRounds(env: Readonly<Record<string, string>> = {}): Promise<RoundsCounty> {
  const t = await openTestHouse({
    at: new Date('2026-11-23T00:00:00Z'),
    env: { SHANHUO_PLAN_ITERATIONS: '400', ...env },
  });
  const county = await layCounty(t, { boxes: 150 });
  for (const [name, [lat, lon]] of Object.entries(points)) {
    const id = county[name as keyof typeof points];
    await sql`update network.site set lat = ${lat}, lon = ${lon} where id = ${id}`.execute(t.house.db);
  }
  const [carrierId, vehicleId] = [newId(), newId()];
  const firm = { county: COUNTY, regionCode: '422826', nameEn: null, fictional: true, kind: 'firm' as const };
  await t.act((tx, actor) => registerOrganisation(tx, actor, { ...firm, id: carrierId, name: '山路运输队' }));
  const body = { ...VAN, organisationId: carrierId };
  await operator(t).get(doors.putVehicle, { params: { ...params, id: vehicleId }, body });
  return { t, county, carrierId, vehicleId };
}

export const operator = (t: TestHouse) => t.as({ role: 'centre-operator', county: COUNTY, regionCode: String(COUNTY) });

/** A parcel of two boxes that was scanned in at the station; answers its number. */
export async function parcelAtStation({ t, county }: RoundsCounty): Promise<string> {
  const { merchantId, productId, packSpecId, stationId } = county;
  const { number } = await t.act(async (tx, actor) => {
    const key = { county: COUNTY, merchantId, productId, grade: GRADE, packSpecId };
    const parcel = {
      id: newId(),
      county: COUNTY,
      merchantId,
      referenceId: newId(),
      originSiteId: stationId,
      receiver: { name: '沈小满', phone: '19900008888', address: '良渚街道 1 号' },
      receiverRegion: '330110',
      weightGrams: 5400,
      lots: await takeBoxes(tx, actor, { ...key, boxes: 2 }),
    };
    return createParcel(tx, actor, parcel, t.house.cipher);
  });
  await scan(t, number, 'arrive', stationId);
  return number;
}

/** Scans a parcel as the people of the site, or as whose vehicle takes it. */
export async function scan(
  t: TestHouse,
  code: string,
  action: 'arrive' | 'load',
  siteId: string,
  carrierId?: string,
): Promise<void> {
  const who = t.as({ role: 'hub-clerk', county: COUNTY, organisationId: siteId });
  const body = { id: newId(), code, siteId, action, deviceTime: t.clock.at.toISOString() };
  await who.get(endpoints.logistics.scan, {
    params,
    body: { ...body, ...(carrierId && { organisationId: carrierId }) },
  });
}

type Asked = { siteId: string; choice: 'leave-out' | 'call'; bringGrams?: number }[];

/** Asks for a plan of a day and waits until it is there. */
export async function planned(
  { t }: RoundsCounty,
  sites: Asked = [],
  id = newId(),
  day = '2026-11-23',
): Promise<PlanSeen> {
  const who = operator(t);
  await who.get(doors.makePlan, { params, body: { id, day, sites } });
  for (;;) {
    const plan = await who.get(doors.getPlan, { params: { ...params, id } });
    if (plan.plan.state !== 'making') return plan;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
