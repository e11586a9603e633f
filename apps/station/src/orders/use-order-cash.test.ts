import { expect, test, vi } from 'vitest';
import { CallRefused } from '../api/call-refused.ts';
import { useOrderCash } from './use-order-cash.ts';

const server = vi.hoisted(() => ({ state: 'placed', confirm: (): object => ({}) }));
vi.mock('../language.ts', () => ({ i18n: { global: { t: (key: string) => key } } }));
vi.mock('../session/session.ts', () => ({ useSession: () => ({ county: 422_826, place: { id: 'st' } }) }));
vi.mock('../api/call.ts', () => ({
  call: async ({ method }: { method: string }) =>
    method === 'GET' ? { id: 'o', number: 'SH1', state: server.state } : server.confirm(),
}));

test('an order that another phone took the money for shows so, and asks for none again', async () => {
  server.state = 'placed';
  const cash = useOrderCash();
  await cash.find('sh1');
  expect(cash.canReceive.value).toBe(true);
  server.state = 'paid';
  server.confirm = () => {
    throw new CallRefused('order.state', 409, 'not in this state', {});
  };
  await cash.receive();
  expect([cash.order.value?.state, cash.canReceive.value, cash.isDone.value]).toEqual(['paid', false, false]);
});

test('a lost answer leaves the order as it was, to be confirmed again', async () => {
  server.state = 'placed';
  const cash = useOrderCash();
  await cash.find('sh1');
  server.confirm = () => {
    throw new CallRefused('offline', 0, '', {});
  };
  await cash.receive();
  expect([cash.canReceive.value, cash.problem.value]).toEqual([true, 'sync.noNetwork']);
});
