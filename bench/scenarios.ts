import { randomUUID } from 'node:crypto';
import type { Connection, Turn } from './closed-loop.ts';
import { newId } from '../apps/server/src/kernel/ids.ts';
import type { Goods } from './stock-up.ts';

const COUNTY = '/api/counties/422826';
const visitor = (): Record<string, string> => ({ 'x-visitor-key': randomUUID().replaceAll('-', '') });

export interface Scenario {
  readonly name: string;
  readonly house: Turn;
  readonly floor: Turn;
}

const pick = <T>(items: readonly T[], turn: number): T => {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('nothing to pick');
  return item;
};

const get =
  (path: string): Turn =>
  async (connection) => {
    const { status, text } = await connection.send('GET', path);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 200)}`);
  };

/** Reads: each beside the bare handler with the least SQL for it. */
export const readScenarios = (goods: Goods): readonly Scenario[] => [
  { name: 'shop list, 24 offers', house: get(`${COUNTY}/offers?limit=24`), floor: get('/list') },
  {
    name: 'offer detail',
    house: (connection, turn) => get(`${COUNTY}/offers/${pick(goods.offerIds, turn)}`)(connection, turn),
    floor: (connection, turn) => get(`/offer/${pick(goods.offerIds, turn)}`)(connection, turn),
  },
  {
    name: 'search "tangyali"',
    house: get(`${COUNTY}/offers?q=tangyali`),
    floor: get(`/search?q=${encodeURIComponent('唐崖李')}`),
  },
  {
    name: 'product page (SSR)',
    house: (connection, turn) => get(`/offers/${pick(goods.offerIds, turn)}`)(connection, turn),
    floor: (connection, turn) => get(`/page/${pick(goods.offerIds, turn)}`)(connection, turn),
  },
];

interface Placed {
  readonly id: string;
  readonly payment: { readonly payLink: string };
}

/** One order of one box by a guest; answers it, or throws with what was refused. */
export async function place(
  connection: Connection,
  offerId: string,
  priceFen: number,
  headers = visitor(),
): Promise<Placed> {
  const body = {
    id: newId(),
    lines: [{ offerId, quantity: 1, priceFen }],
    receiver: { name: '沈小满', phone: '19900008888', regionCode: '330110', address: '良渚街道 1 号' },
    way: 'sandbox',
  };
  const answer = await connection.send('POST', `${COUNTY}/orders`, {
    headers: { ...headers, 'idempotency-key': body.id },
    body,
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return JSON.parse(answer.text) as Placed;
}

const floorOrder = async (connection: Connection, stockId: number) => {
  const body = { id: randomUUID(), paymentId: randomUUID(), stockId, quantity: 1 };
  const answer = await connection.send('POST', '/order', { body });
  if (answer.status !== 200) throw new Error(answer.text);
  return body;
};

/** Placing: from the filled cart to the order that asks for money, one request. */
export const placing = (goods: Goods): Scenario => ({
  name: 'place an order',
  house: async (connection, turn) => void (await place(connection, pick(goods.plentiful, turn), goods.priceFen)),
  floor: async (connection, turn) => void (await floorOrder(connection, (turn % 50) + 1)),
});

/** The whole checkout of a guest: place, pay at the cashier, and read the order until the provider's news has come. */
export const checkout = (goods: Goods, requests: { count: number }): Scenario => ({
  name: 'checkout until paid',
  async house(connection, turn) {
    const headers = visitor();
    const order = await place(connection, pick(goods.plentiful, turn), goods.priceFen, headers);
    const token = new URL(order.payment.payLink, 'http://localhost').searchParams.get('token');
    const paid = await connection.send('POST', '/sandbox-provider/pay', { body: { token } });
    if (paid.status !== 200) throw new Error(paid.text);
    requests.count += 2;
    for (let tries = 0; tries < 200; tries += 1) {
      const seen = await connection.send('GET', `${COUNTY}/orders/${order.id}`, { headers });
      requests.count += 1;
      if ((JSON.parse(seen.text) as { state: string }).state === 'paid') return;
      await new Promise((resolve) => setTimeout(resolve, 20 + tries * 5));
    }
    throw new Error('the order is not paid');
  },
  async floor(connection, turn) {
    const { id, paymentId } = await floorOrder(connection, (turn % 50) + 1);
    const paid = await connection.send('POST', '/pay', { body: { id, paymentId } });
    if (paid.status !== 200) throw new Error(paid.text);
  },
});
