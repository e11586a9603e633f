import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import { eventually, expectEqual, found } from '../expect.ts';
import { BOXES_SOLD, type Step, type Walk } from '../walk.ts';

export const sale: Step = {
  title: 'A buyer on a phone finds it by pinyin, orders two boxes and pays',
  async walk(walk) {
    await findByWords(walk);
    const { party, offerId, priceFen, freightFen } = walk;
    const { buyer, county } = party;
    const id = newId();
    const placed = await buyer.call(endpoints.ordering.placeOrder, {
      params: { county },
      body: {
        id,
        lines: [{ offerId, quantity: BOXES_SOLD, priceFen }],
        receiver: { name: '沈旅程', phone: '19900009999', regionCode: '330110', address: '良渚街道旅程路 1 号' },
        way: 'sandbox',
      },
    });
    expectEqual(placed.totalFen, (priceFen + freightFen) * BOXES_SOLD, 'the total');
    await pay(walk, found(placed.payment.payLink, 'the link to the cashier'));
    const order = await eventually('the order is paid', async () => {
      const seen = await buyer.call(endpoints.ordering.getOrder, { params: { county, id } });
      return seen.state === 'paid' ? seen : null;
    });
    walk.orderId = id;
    walk.totalFen = order.totalFen;
    return `order ${order.number} of ${order.totalFen} fen: stock was reserved first, the money lies secured`;
  },
};

async function findByWords({ party, offerId }: Walk): Promise<void> {
  const { buyer, county } = party;
  for (const q of ['唐崖李', 'tangyali', 'tyl']) {
    const page = await buyer.call(endpoints.listing.listOffers, { params: { county }, query: { q, limit: 48 } });
    expectEqual(
      page.items.some(({ id }) => id === offerId),
      true,
      `the offer is found by "${q}"`,
    );
  }
}

/** Pays at the provider's cashier as the browser would; the provider tells the house by its own signed callback. */
async function pay({ party }: Walk, payLink: string): Promise<void> {
  const token = found(new URL(payLink, party.base).searchParams.get('token'), 'the token of the pay link');
  const answer = await party.buyer.fetch('/sandbox-provider/pay', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  expectEqual(answer.ok, true, 'the provider takes the money');
}
