import { endpoints } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';
import type { Caller } from './caller.ts';
import { COUNTY, PRICE_FEN, type SmallCounty } from './county.ts';
import type { TestHouse } from './house.ts';

export const RECEIVER = { name: '沈小满', phone: '19900008888', regionCode: '330110', address: '良渚街道 1 号' };

/** What a buyer sends to place an order of the small county's one offer. */
export const orderOf = (
  { offerId }: SmallCounty,
  quantity = 1,
  way: 'sandbox' | 'transfer' | 'cash' = 'sandbox',
  id = newId(),
) => ({
  params: { county: COUNTY },
  body: { id, lines: [{ offerId, quantity, priceFen: PRICE_FEN }], receiver: RECEIVER, way },
});

/** Pays at the sandbox's cashier as a browser would; the provider's notice follows by itself. */
export async function payAt(t: TestHouse, payLink: string | null): Promise<number> {
  const token = new URL(payLink ?? '', 'http://localhost').searchParams.get('token');
  const answer = await t.app.inject({ method: 'POST', url: '/sandbox-provider/pay', payload: { token } });
  return answer.statusCode;
}

/** Places, pays and waits until the house has heard of it; answers the order's id. */
export async function buy(
  t: TestHouse,
  buyer: Caller,
  county: SmallCounty,
  quantity = 1,
  regionCode = RECEIVER.regionCode,
): Promise<string> {
  const { params, body } = orderOf(county, quantity);
  const order = { params, body: { ...body, receiver: { ...RECEIVER, regionCode } } };
  const placed = await buyer.get(endpoints.ordering.placeOrder, order);
  await payAt(t, placed.payment.payLink);
  await t.settle();
  return placed.id;
}
