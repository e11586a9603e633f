import { beforeEach, expect, test, vi } from 'vitest';
import { ref } from 'vue';
import { useWorkplace } from './use-workplace.ts';

const phone = vi.hoisted(() => ({ personId: 'first', carrierId: 'van' }));
const reference = ref({
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
