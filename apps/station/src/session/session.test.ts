import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, test, vi } from 'vitest';
import { CallRefused } from '../api/call-refused.ts';
import { useSession } from './session.ts';

const server = vi.hoisted(() => ({
  isThere: true,
  knows: 'keeper' as string | null,
  roles: ['station-keeper'],
  refuse: () => undefined as undefined | void,
}));
const shelf = vi.hoisted(() => new Map<string, unknown>());
const phone = vi.hoisted(() => new Map<string, string>());
const dropped = vi.hoisted(() => vi.fn());

vi.mock('../language.ts', () => ({ named: (zh: string) => zh }));
vi.mock('../reference/reference.ts', () => ({ dropReference: dropped }));
vi.mock('../queue/queue-store.ts', () => ({ useQueue: () => ({ ownerId: null, send: () => undefined }) }));
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
    const person = server.knows === null ? null : { id: server.knows, name: server.knows, nameEn: null };
    const grants = server.roles.map((role) => ({ role, county: 422_826, organisation: { id: 'st', name: 'st' } }));
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
  Object.assign(server, { isThere: true, knows: 'keeper', roles: ['station-keeper'] });
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
