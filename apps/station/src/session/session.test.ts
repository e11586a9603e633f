import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, test, vi } from 'vitest';
import { CallRefused } from '../api/call-refused.ts';
import { useSession } from './session.ts';

const server = vi.hoisted(() => ({
  isThere: true,
  knows: 'keeper' as string | null,
  roles: ['station-keeper'],
  mustChange: false,
  refuse: () => undefined as undefined | void,
}));
const shelf = vi.hoisted(() => new Map<string, unknown>());
const phone = vi.hoisted(() => new Map<string, string>());
const dropped = vi.hoisted(() => vi.fn());
const queue = vi.hoisted(() => ({ ownerId: null as string | null, send: () => undefined }));

vi.mock('../language.ts', () => ({ named: (zh: string) => zh }));
vi.mock('../reference/reference.ts', () => ({ dropReference: dropped }));
vi.mock('../queue/queue-store.ts', () => ({ useQueue: () => queue }));
vi.mock('../shelf/shelf.ts', () => ({
  keep: async (name: string, value: unknown) => void shelf.set(name, value),
  kept: async (name: string) => shelf.get(name),
  forgetKept: async () => shelf.clear(),
  askToPersist: async () => undefined,
}));
vi.mock('../api/call.ts', () => ({
  whenSignInNeeded: (then: () => void) => {
    server.refuse = then;
  },
  call: async ({ path }: { path: string }) => {
    if (!server.isThere) throw new CallRefused('offline', 0, '', {});
    if (path.includes('sign-out')) server.knows = null;
    if (path.includes('password')) server.knows = 'other';
    const { knows: id, mustChange: passwordMustChange } = server;
    const person = id === null ? null : { id, name: id, nameEn: null, passwordMustChange };
    const grants = (passwordMustChange ? [] : server.roles).map((role) => ({
      role,
      county: 422_826,
      organisation: { id: 'st', name: 'st' },
    }));
    return { state: 'signed-in', person, permissions: ['collection.record'], grants };
  },
}));
vi.stubGlobal('localStorage', {
  getItem: (name: string) => phone.get(name) ?? null,
  setItem: (name: string, value: string) => phone.set(name, value),
  removeItem: (name: string) => phone.delete(name),
});

const opened = async () => {
  setActivePinia(createPinia());
  const session = useSession();
  await session.restore();
  await vi.waitFor(() => undefined);
  return session;
};

beforeEach(() => {
  Object.assign(server, { isThere: true, knows: 'keeper', roles: ['station-keeper'], mustChange: false });
  for (const store of [shelf, phone]) store.clear();
  dropped.mockClear();
});

test('who signed out where there was no network stays out, and the server is told as soon as it can be', async () => {
  const session = await opened();
  expect(session.isSignedIn).toBe(true);
  server.isThere = false;
  await session.signOut();
  expect((await opened()).isSignedIn).toBe(false);
  expect(server.knows).toBe('keeper');
  server.isThere = true;
  expect((await opened()).isSignedIn).toBe(false);
  expect(server.knows).toBe(null);
});

test('a session that ends in the middle of the day keeps the person, and another one takes over nothing', async () => {
  const session = await opened();
  server.refuse();
  expect([session.isSignedIn, session.isExpired]).toEqual([true, true]);
  await session.signIn('other', 'word');
  expect([session.personId, session.isExpired]).toEqual(['other', false]);
  expect(dropped).toHaveBeenCalledOnce();
});

test('an account of another face has no work here', async () => {
  server.roles = ['merchant-clerk'];
  const session = await opened();
  expect([session.isSignedIn, session.worksHere, session.collects]).toEqual([true, false, false]);
});

test('who comes with a first password is led to an own one, types the first once, and sends nothing before', async () => {
  Object.assign(server, { knows: null, mustChange: true });
  const session = await opened();
  await session.signIn('other', 'k7mp-3xta-9wqe');
  expect([session.mustChangePassword, session.firstPassword]).toEqual([true, 'k7mp-3xta-9wqe']);
  expect([session.worksHere, queue.ownerId]).toEqual([false, null]);
  server.mustChange = false;
  await session.arrive();
  expect([session.mustChangePassword, session.firstPassword]).toEqual([false, '']);
  expect([session.place?.id, queue.ownerId]).toEqual(['st', 'other']);
  expect(JSON.stringify([...phone, ...shelf])).not.toContain('k7mp');
});

test('who got work since the phone last heard of them has it at once, without opening the app again', async () => {
  server.mustChange = true;
  expect((await opened()).worksHere).toBe(false);
  server.mustChange = false;
  expect((await opened()).worksHere).toBe(true);
});
