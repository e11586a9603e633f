import { expect, test, vi } from 'vitest';
import { CallRefused } from '../api/call-refused.ts';
import { enrolOnce } from './enrol-once.ts';

const server = vi.hoisted(() => ({
  households: [] as { id: string; name: string }[],
  enrol: (_: { id: string; name: string }): object => ({}),
}));
vi.mock('../api/call.ts', () => ({
  call: async (
    { method }: { method: string },
    input: { params: { id: string }; body: { id: string; name: string } },
  ) => {
    if (method === 'POST') return server.enrol(input.body);
    const found = server.households.find(({ id }) => id === input.params.id);
    if (found === undefined) throw new CallRefused('household.unknown', 404, 'unknown', {});
    return found;
  },
}));

const body = { id: 'h', name: '覃老四', stationId: 'st' } as Parameters<typeof enrolOnce>[1];

test.each(['request.conflict', 'household.card-taken'] as const)(
  'a household whose answer was lost is found on the next try (%s), not enrolled twice',
  async (code) => {
    server.households = [{ id: 'h', name: '覃老四' }];
    server.enrol = () => {
      throw new CallRefused(code, 409, 'refused', {});
    };
    expect(await enrolOnce(422_826, body)).toEqual({ id: 'h', name: '覃老四' });
  },
);

test('a card of another household stays refused', async () => {
  server.households = [{ id: 'other', name: '田大山' }];
  server.enrol = () => {
    throw new CallRefused('household.card-taken', 409, 'refused', {});
  };
  await expect(enrolOnce(422_826, body)).rejects.toMatchObject({ code: 'household.card-taken' });
});
