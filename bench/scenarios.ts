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
    name: `search "${goods.word}"`,
    house: get(`${COUNTY}/offers?q=${encodeURIComponent(goods.word)}`),
    floor: get(`/search?q=${encodeURIComponent(goods.word)}`),
  },
  {
    name: 'product page (SSR)',
    house: (connection, turn) => get(`/offers/${pick(goods.offerIds, turn)}`)(connection, turn),
    floor: (connection, turn) => get(`/page/${pick(goods.offerIds, turn)}`)(connection, turn),
  },
];

const RECEIVER = { name: '沈小满', phone: '19900008888', regionCode: '330110', address: '良渚街道 1 号' };

interface Placed {
  readonly id: string;
  readonly payment: { readonly id: string; readonly payLink: string };
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
    receiver: RECEIVER,
    way: 'sandbox',
  };
  const answer = await connection.send('POST', `${COUNTY}/orders`, {
    headers: { ...headers, 'idempotency-key': body.id },
    body,
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return JSON.parse(answer.text) as Placed;
}

const floorOrder = async (connection: Connection, goods: Goods, turn: number) => {
  const offerId = pick(goods.plentiful, turn);
  const stockId = (turn % goods.plentiful.length) + 1;
  const body = { id: randomUUID(), paymentId: randomUUID(), offerId, stockId, quantity: 1, receiver: RECEIVER };
  const answer = await connection.send('POST', '/order', { body });
  if (answer.status !== 200) throw new Error(answer.text);
  return body;
};

/** Placing: from the filled cart to the order that asks for money, one request. */
export const placing = (goods: Goods): Scenario => ({
  name: 'place an order',
  house: async (connection, turn) => void (await place(connection, pick(goods.plentiful, turn), goods.priceFen)),
  floor: async (connection, turn) => void (await floorOrder(connection, goods, turn)),
});

/** The whole checkout of a guest: place, pay at the cashier, and be back in the shop, which asks the provider itself. */
export const checkout = (goods: Goods, requests: { count: number }): Scenario => ({
  name: 'checkout until paid',
  async house(connection, turn) {
    const headers = visitor();
    const send = async (path: string, body?: unknown) => {
      const answer = await connection.send('POST', path, { headers, ...(body !== undefined && { body }) });
      requests.count += 1;
      if (answer.status !== 200) throw new Error(answer.text);
      return JSON.parse(answer.text) as { readonly state?: string };
    };
    const order = await place(connection, pick(goods.plentiful, turn), goods.priceFen, headers);
    requests.count += 1;
    const token = new URL(order.payment.payLink, 'http://localhost').searchParams.get('token');
    await send('/sandbox-provider/pay', { token });
    const { state } = await send(`${COUNTY}/payments/${order.payment.id}/returned`);
    if (state !== 'secured') throw new Error(`the payment is ${state}`);
  },
  async floor(connection, turn) {
    const { paymentId } = await floorOrder(connection, goods, turn);
    for (const path of ['/pay', '/returned']) {
      const answer = await connection.send('POST', path, { body: { paymentId } });
      if (answer.status !== 200) throw new Error(answer.text);
    }
  },
});
