import { beforeEach, expect, test, vi } from 'vitest';
import { ref } from 'vue';
import { CallRefused } from '../api/call-refused.ts';
import { usePayout } from './use-payout.ts';

const server = vi.hoisted(() => ({
  pay: (_: { body: { id: string; amountFen: number } }, _key: string): object => ({}),
}));
vi.mock('../language.ts', () => ({ i18n: { global: { t: (key: string) => key } } }));
vi.mock('../session/session.ts', () => ({ useSession: () => ({ county: 422_826, place: { id: 'st' } }) }));
vi.mock('../api/call.ts', () => ({
  call: async (_: unknown, input: { body: { id: string; amountFen: number } }, key: string) => server.pay(input, key),
}));

const dueFen = ref(38_898);
let reloads: number;
const reload = async (): Promise<void> => {
  reloads += 1;
};
const opened = () => {
  const payout = usePayout('household', dueFen, reload);
  payout.isPaying.value = true;
  return payout;
};
beforeEach(() => {
  dueFen.value = 38_898;
  reloads = 0;
});

test('a payment that another phone made first is refused here, and the account is shown as it is now', async () => {
  server.pay = () => {
    throw new CallRefused('payout.more-than-due', 409, 'more than is due', {});
  };
  const payout = opened();
  await payout.pay();
  expect([payout.problem.value, payout.isPaying.value, reloads]).toEqual(['more than is due', false, 1]);
});

test('a lost answer changes nothing: the same payment goes again, and only another sum is another payment', async () => {
  const ids: string[] = [];
  server.pay = ({ body }, key) => {
    ids.push(body.id, key);
    throw new CallRefused('offline', 0, '', {});
  };
  const payout = opened();
  await payout.pay();
  await payout.pay();
  expect([payout.problem.value, payout.isPaying.value, reloads]).toEqual(['sync.noNetwork', true, 0]);
  expect(new Set(ids).size).toBe(1);
  dueFen.value = 500;
  await payout.pay();
  expect(new Set(ids).size).toBe(2);
});

test('what was paid is told, and the account read anew', async () => {
  server.pay = () => ({ number: 'FK1', amountFen: 38_898, leftFen: 0 });
  const payout = opened();
  await payout.pay();
  expect([payout.paid.value?.number, payout.isPaying.value, reloads]).toEqual(['FK1', false, 1]);
});
