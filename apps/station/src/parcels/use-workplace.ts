import { computed, onMounted, ref } from 'vue';
import { useReference } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { keep, kept } from '../shelf/shelf.ts';
import { useToday } from '../shell/use-today.ts';
import { waysOf, waysOfRuns } from './way-stops.ts';

const chosenSiteId = ref<string | null>(null);
/** Of the call on the way: the centre stands there twice. */
const chosenCall = ref<string | null>(null);
/** Whose choice that is: the next person on the same phone stands elsewhere. */
let chooserId = '';

/** The site where scanning happens: a keeper's or clerk's own; a driver says at which stop of the route it stands. */
export function useWorkplace() {
  const session = useSession();
  const { reference, siteOf } = useReference();
  if (chooserId !== session.personId) {
    chooserId = session.personId;
    [chosenSiteId.value, chosenCall.value] = [null, null];
  }
  onMounted(async () => {
    chosenSiteId.value ??= (await kept<string>('stop')) ?? null;
    chosenCall.value ??= (await kept<string>('stop call')) ?? null;
  });
  const ownSite = computed(() => siteOf(session.place?.id));
  const mustChoose = computed(() => session.isDriver || ownSite.value === undefined);

  const routeWays = computed(() => waysOf(reference.value.routes, reference.value.sites, session.place?.id));
  const today = useToday();
  /** Today's runs of the driver, then its own routes, each from the centre and back. */
  const ways = computed(() => {
    const runs = reference.value.runs.filter(({ day }) => day === today.value);
    return [...waysOfRuns(runs, reference.value.sites), ...routeWays.value];
  });
  /** Whoever drives no route may stand anywhere. */
  const isFree = computed(() => routeWays.value.length === 0);
  /** A stop may leave the way, or the whole route pause: then nobody scans there by mistake. */
  const mayStandAt = (id: string | null): boolean =>
    ways.value.some(({ stops }) => stops.some((stop) => stop.siteId === id)) ||
    (isFree.value && siteOf(id) !== undefined);
  const siteId = computed(() => {
    if (!mustChoose.value) return session.place?.id ?? null;
    return mayStandAt(chosenSiteId.value) ? chosenSiteId.value : null;
  });

  /** Who may take parcels along from here: carriers whose route stops here, then the others. */
  const vehicles = computed(() => {
    const { routes } = reference.value;
    if (session.isDriver && session.place !== null) return [{ id: session.place.id, name: session.place.name }];
    const stopping = routes.filter(({ stops }) => stops.some((stop) => stop.siteId === siteId.value));
    const names = new Map<string, string>();
    for (const { carrierId, carrierName } of [...stopping, ...routes]) {
      if (carrierId !== null && carrierName !== null && !names.has(carrierId)) names.set(carrierId, carrierName);
    }
    return [...names].map(([id, name]) => ({ id, name }));
  });

  return {
    siteId,
    site: computed(() => siteOf(siteId.value)),
    siteName: computed(() => {
      const called = ways.value.flatMap(({ stops }) => stops).find((stop) => stop.siteId === siteId.value);
      return siteOf(siteId.value)?.name ?? called?.name ?? session.place?.name ?? '';
    }),
    mustChoose,
    ways,
    isFree,
    sites: computed(() => reference.value.sites),
    vehicles,
    chosenCall,
    /** `call` is the stop's key on the way, or the site's own id where there are no ways. */
    choose: (id: string, call: string): void => {
      [chosenSiteId.value, chosenCall.value] = [id, call];
      void keep('stop', id);
      void keep('stop call', call);
    },
  };
}
