import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { scanParcel, type CreatedParcel } from '#modules/logistics/index.ts';
import { merchantOf } from '#modules/merchants/index.ts';
import { pathToCentre } from '#modules/network/index.ts';
import { dispatchPart, orderForDispatch } from '#modules/ordering/index.ts';
import type { SampleBuyer, Span } from '../../../../../samples/xianfeng/index.ts';
import { isLost, planClaims } from './act-claims.ts';
import { planInvoices } from './act-invoices.ts';
import type { SentPart } from './sent-part.ts';
import { COUNTY } from './known.ts';
import { act, hoursAfter, staffOf, theHouse, type Stage } from './stage.ts';

/** After payment each seller packs its part within days, and the parcel sets out on its way. */
export async function planWay(
  stage: Stage,
  { orderId, buyer }: { readonly orderId: string; readonly buyer: SampleBuyer },
  paidAt: Date,
): Promise<void> {
  const merchantIds = await orderForDispatch(stage.house.db, COUNTY, orderId);
  for (const merchantId of merchantIds) {
    stage.agenda.plan(within(stage, paidAt, stage.sample.historyPlan.outcomes.packAfterDays, 24), async (at) => {
      const clerk = staffOf(stage, at, 'merchant-clerk', merchantId);
      const parcel = await act(stage, clerk, (tx, actor) =>
        dispatchPart(tx, actor, { county: COUNTY, orderId, merchantId }, stage.house.cipher),
      );
      await planScans(stage, { parcel, part: { orderId, merchantId, buyer } }, at);
    });
  }
}

const within = ({ chance }: Stage, from: Date, [low, high]: Span, hoursEach: number): Date =>
  hoursAfter(from, (low + chance.share() * (high - low)) * hoursEach);

interface Sent {
  readonly parcel: CreatedParcel;
  readonly part: SentPart;
}

/** Village station, township hub, county centre, carrier, door: one scan after the other. */
async function planScans(stage: Stage, { parcel, part }: Sent, packedAt: Date): Promise<void> {
  const stops = await stopsOf(stage, part.merchantId);
  const { outcomes } = stage.sample.historyPlan;
  const last = stops.at(-1);
  if (last === undefined) return;
  const waits = [[1, 5], outcomes.hubAfterHours, outcomes.centreAfterHours] as const;
  const scans: PlannedScan[] = [];
  let at = packedAt;
  stops.forEach((siteId, index) => {
    at = within(stage, at, waits[index] ?? outcomes.centreAfterHours, 1);
    scans.push({ at, action: 'arrive', siteId });
  });
  at = within(stage, at, outcomes.carrierAfterHours, 1);
  const carrierNo = `SB${stage.chance.between(100_000_000, 999_999_999)}`;
  scans.push({ at, action: 'hand-to-carrier', siteId: last, carrierName: CARRIER, carrierNo });
  const signedAt = within(stage, at, outcomes.signedAfterDays, 24);
  const isGone = await isLost(stage, part, packedAt);
  if (!isGone) scans.push({ at: signedAt, action: 'sign', siteId: last });
  scanInTurn(stage, parcel, scans);
  if (isGone) return;
  planClaims(stage, part, signedAt);
  planInvoices(stage, part, signedAt);
}

/** The firm that takes the parcels on from the county; made up like every firm of the sample. */
const CARRIER = '聚山速运';

/** The sites between a seller and the county's door. */
async function stopsOf({ house }: Stage, merchantId: string): Promise<string[]> {
  const merchant = await merchantOf(house.db, COUNTY, merchantId);
  return (await pathToCentre(house.db, COUNTY, merchant?.originSiteId ?? '')).map(({ id }) => id);
}

interface PlannedScan {
  readonly at: Date;
  readonly action: 'arrive' | 'hand-to-carrier' | 'sign';
  readonly siteId: string;
  readonly carrierName?: string;
  readonly carrierNo?: string;
}

const MINUTES_BETWEEN = 10;

/** One scan after the other; what a round has on board waits until it has been set down. */
function scanInTurn(stage: Stage, parcel: CreatedParcel, scans: readonly PlannedScan[], earliest = new Date(0)): void {
  const [first, ...others] = scans;
  if (first === undefined) return;
  const { at: planned, ...scan } = first;
  stage.agenda.plan(planned > earliest ? planned : earliest, async (moment) => {
    const next = minutesAfter(moment, MINUTES_BETWEEN);
    if (stage.onBoard.has(parcel.number)) return scanInTurn(stage, parcel, scans, next);
    await act(stage, theHouse(moment), (tx, actor) =>
      scanParcel(tx, actor, {
        county: COUNTY,
        id: newId(),
        code: parcel.number,
        deviceTime: moment.toISOString(),
        offline: false,
        ...scan,
      }),
    );
    scanInTurn(stage, parcel, others, next);
  });
}
