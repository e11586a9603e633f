import { beforeEach, expect, test, vi } from 'vitest';
import { ref } from 'vue';
import { useWorkplace } from './use-workplace.ts';

const phone = vi.hoisted(() => ({ personId: 'first', carrierId: 'van' }));
const reference = ref({
  runs: [] as object[],
  routes: [
    { id: 'north', name: 'north', nameEn: null, carrierId: 'van', backAt: null, stops: [] as object[] },
    { id: 'south', name: 'south', nameEn: null, carrierId: 'other', backAt: null, stops: [] as object[] },
  ],
  sites: [
    { id: 'centre', kind: 'county-centre', name: 'centre', nameEn: null },
    { id: 'hub-a', kind: 'township-hub', name: 'hub-a', nameEn: null },
  ],
});
vi.mock('../session/session.ts', () => ({
  useSession: () => ({ isDriver: true, personId: phone.personId, place: { id: phone.carrierId, name: 'van' } }),
}));
vi.mock('../reference/reference.ts', () => ({
  useReference: () => ({
    reference,
    siteOf: (id: string | null) => reference.value.sites.find((site) => site.id === id),
  }),
}));
vi.mock('../shell/use-today.ts', () => ({ useToday: () => ({ value: '2026-11-23' }) }));
vi.mock('../shelf/shelf.ts', () => ({ keep: async () => undefined, kept: async () => undefined }));
vi.mock('vue', async (original) => ({ ...(await original<object>()), onMounted: () => undefined }));

const stop = { seq: 1, siteId: 'hub-a', siteName: 'hub-a', arrivesAt: null };
beforeEach(() => {
  Object.assign(phone, { personId: 'first', carrierId: 'van' });
  reference.value.routes[0]!.stops = [stop];
});

test('a stop stays chosen for its driver, and not for the next one on the same phone', () => {
  useWorkplace().choose('hub-a', 'north 1');
  expect(useWorkplace().siteId.value).toBe('hub-a');
  phone.personId = 'second';
  expect(useWorkplace().siteId.value).toBeNull();
});

test('a stop that is on none of the ways any more has to be chosen anew', () => {
  const { siteId, choose } = useWorkplace();
  choose('hub-a', 'north 1');
  expect(siteId.value).toBe('hub-a');
  reference.value = { ...reference.value, routes: [{ ...reference.value.routes[0]!, stops: [] }] };
  expect(siteId.value).toBeNull();
});

test('a stop of today’s run may be stood at, though no route goes there', () => {
  const { siteId, choose } = useWorkplace();
  choose('village', 'run 1');
  expect(siteId.value).toBeNull();
  const stops = [{ position: 1, siteId: 'village', siteName: 'village', arrivesAt: '2026-11-23T01:00:00.000Z' }];
  const run = { id: 'run', day: '2026-11-23', plate: 'D1', backAt: '2026-11-23T03:00:00.000Z', stops };
  reference.value = { ...reference.value, runs: [run] };
  choose('village', 'run 1');
  expect(siteId.value).toBe('village');
  reference.value = { ...reference.value, runs: [{ ...run, day: '2020-01-01' }] };
  expect(siteId.value).toBeNull();
});
