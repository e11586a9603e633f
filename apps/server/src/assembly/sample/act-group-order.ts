import { newId } from '#kernel/ids.ts';
import { confirmGroupOrder, ordersOfGroup, placeGroupOrder } from '#modules/ordering/index.ts';
import { planWay } from './act-way.ts';
import { COUNTY } from './known.ts';
import { act, hoursAfter, somebody, type Stage } from './stage.ts';

/** Who buys for the union, by login. */
const UNION = 'union';
/** So long before the history ends: most of its boxes have come by then, and some are still on their way. */
const DAYS_BEFORE_END = 7;
const ADDRESSES = 12;
/** What members of a union are given: keeps, and is eaten by everybody. */
const PACKS = ['P47-400G', 'P50-5L'] as const;

/** A union of the paired east gives its members boxes: one order to many addresses, paid by one transfer the next day. */
export function planGroupOrder(stage: Stage): void {
  const { sample, calendar, agenda } = stage;
  const day = sample.historyPlan.days.at(-DAYS_BEFORE_END)?.day ?? sample.historyPlan.period.to;
  const id = newId();
  const buyer = sample.people.people.find(({ login }) => login === UNION);
  const receivers = sample.historyPlan.buyers.slice(0, ADDRESSES);
  agenda.plan(calendar.at(day, 10), async (at) => {
    const { packs, offers } = goodsOf(stage);
    const union = somebody(stage, UNION, at, { role: 'buyer', organisationId: null, regionCode: null });
    await act(stage, union, (tx, actor) =>
      placeGroupOrder(
        tx,
        actor,
        {
          county: COUNTY,
          id,
          title: sample.merchants.east.find(({ kind }) => kind === 'union')?.nameZh ?? '',
          contact: { name: buyer?.nameZh ?? '', phone: buyer?.phone ?? '' },
          note: '冬季慰问会员',
          offers,
          rows: receivers.map(({ name, phone, address }, index) => ({
            offerId: packs[index % packs.length] ?? '',
            quantity: 1,
            receiver: {
              name,
              phone: phone.replaceAll('-', ''),
              regionCode: address.township,
              address: address.detail,
            },
          })),
        },
        stage.house.cipher,
      ),
    );
    agenda.plan(hoursAfter(at, 26), async (paidAt) => {
      const clerk = somebody(stage, 'settlement', paidAt, {
        role: 'settlement-clerk',
        organisationId: null,
        regionCode: String(COUNTY),
      });
      await act(stage, clerk, (tx, actor) => confirmGroupOrder(tx, actor, { county: COUNTY, id, proof: '演示流水 1' }));
      await stage.settle();
      for (const [index, orderId] of (await ordersOfGroup(stage.house.db, COUNTY, id)).entries()) {
        const receiver = receivers[index];
        if (receiver !== undefined) await planWay(stage, { orderId, buyer: receiver }, paidAt);
      }
    });
  });
}

/** The offers of these packs at their prices. */
function goodsOf({ sample, known }: Stage) {
  const all = sample.products.products.flatMap(({ packs }) => packs);
  const offers = PACKS.map((code) => ({
    offerId: known.offers.of(code),
    priceFen: all.find((pack) => pack.code === code)?.priceFen ?? 0,
  }));
  return { offers, packs: offers.map(({ offerId }) => offerId) };
}
