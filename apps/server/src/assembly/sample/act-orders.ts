import { visitor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { confirmOffline, placeOrder, type PlaceOrder, type PlacedOrder } from '#modules/ordering/index.ts';
import { payInSandbox, payLinkOf } from '#modules/payment/index.ts';
import type { SampleBuyer } from '../../../../../samples/xianfeng/index.ts';
import { planWay } from './act-way.ts';
import { COUNTY } from './known.ts';
import { act, hoursAfter, theHouse, type Stage } from './stage.ts';

const FIRST_HOUR = 7;
const LAST_HOUR = 22.5;
const TRIES = 4;

/** A day's retail orders of what is on sale that day, spread over the waking hours. */
export function planOrders(stage: Stage, sampleDay: string, orders: number, livedOn = sampleDay): void {
  for (let count = 0; count < orders; count += 1) {
    const hour = FIRST_HOUR + stage.chance.share() * (LAST_HOUR - FIRST_HOUR);
    stage.agenda.plan(stage.calendar.at(livedOn, hour), (at) => order(stage, sampleDay, at));
  }
}

const wayOf = { provider: 'sandbox', transfer: 'transfer', 'cash-at-station': 'cash' } as const;

async function order(stage: Stage, sampleDay: string, at: Date): Promise<void> {
  const { chance, sample } = stage;
  const plan = sample.historyPlan;
  const buyer = chance.pick(plan.buyers);
  const way = wayOf[chance.weighted(plan.payment)];
  const placed = await place(stage, sampleDay, buyer, way, at);
  if (placed === null || chance.share() < plan.outcomes.unpaidShare) return;
  if (way === 'sandbox')
    stage.agenda.plan(hoursAfter(at, 0.02 + chance.share() * 0.1), (paidAt) => pay(stage, { placed, buyer }, paidAt));
  else
    stage.agenda.plan(hoursAfter(at, 3 + chance.share() * 20), (paidAt) =>
      payOffline(stage, { placed, buyer }, way, paidAt),
    );
}

/** Places an order of a few packs; when one has run out meanwhile, others are chosen, a few times. */
async function place(stage: Stage, sampleDay: string, buyer: SampleBuyer, way: PlaceOrder['way'], at: Date) {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      return await act(stage, visitor(at, `sample-${buyer.code}`), (tx, actor) =>
        placeOrder(
          tx,
          actor,
          { county: COUNTY, id: newId(), lines: choose(stage, sampleDay), receiver: receiverOf(buyer), way },
          stage.house.cipher,
        ),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'order.not-enough') throw error;
    }
  }
  return null;
}

function choose({ chance, sample, known }: Stage, sampleDay: string): PlaceOrder['lines'] {
  const { sales, linesPerOrder, unitsPerLine } = sample.historyPlan;
  const onSale = sales
    .filter(({ from, to }) => sampleDay >= from && sampleDay <= to)
    .map(({ pack, weight }) => ({ value: pack, weight }));
  const wanted = chance.weighted(linesPerOrder);
  const packs = new Set(Array.from({ length: wanted }, () => chance.weighted(onSale)));
  return [...packs].map((code) => {
    const pack = sample.products.products.flatMap(({ packs: all }) => all).find((one) => one.code === code);
    return { offerId: known.offers.of(code), quantity: chance.weighted(unitsPerLine), priceFen: pack?.priceFen ?? 0 };
  });
}

const receiverOf = ({ name, phone, address }: SampleBuyer) => ({
  name,
  phone: phone.replaceAll('-', ''),
  regionCode: address.township,
  address: address.detail,
});

interface Bought {
  readonly placed: PlacedOrder;
  readonly buyer: SampleBuyer;
}

async function pay(stage: Stage, { placed, buyer }: Bought, at: Date): Promise<void> {
  const link = payLinkOf(stage.house, {
    county: COUNTY,
    id: placed.paymentId,
    amountFen: placed.totalFen,
    way: 'sandbox',
    expiresAt: placed.holdUntil,
    returnPath: `/orders/${placed.id}`,
  });
  const token = new URL(link ?? '', stage.house.config.publicUrl).searchParams.get('token') ?? '';
  await payInSandbox(stage.house, token);
  await stage.settle();
  await planWay(stage, { orderId: placed.id, buyer }, at);
}

async function payOffline(stage: Stage, { placed, buyer }: Bought, way: 'transfer' | 'cash', at: Date): Promise<void> {
  const siteId = way === 'cash' ? stage.known.sites.of(stage.sample.network.centre.code) : undefined;
  await act(stage, theHouse(at), (tx, actor) =>
    confirmOffline(tx, actor, { county: COUNTY, orderId: placed.id, siteId }),
  );
  await stage.settle();
  await planWay(stage, { orderId: placed.id, buyer }, at);
}
