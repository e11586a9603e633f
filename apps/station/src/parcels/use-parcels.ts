import { computed, onMounted, ref, watch } from 'vue';
import { logisticsEndpoints } from '@shanhuo/contract/logistics/endpoints';
import { call } from '../api/call.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useKept } from '../shelf/use-kept.ts';
import { useSession } from '../session/session.ts';
import { useWorkplace } from './use-workplace.ts';
import { readParcels } from './read-parcels.ts';
import { isNamed, isOver, placeOf, type Parcel, type ParcelPlace } from './parcel-place.ts';
import { actionsAt } from './scan-actions.ts';

/** Parcels that are here, will pass or have passed, as the phone last saw them. */
export function useParcelList() {
  const session = useSession();
  const queue = useQueue();
  const workplace = useWorkplace();
  const siteId = computed(() => workplace.siteId.value ?? '');
  const parcels = useKept(
    () => `parcels ${siteId.value}`,
    () =>
      readParcels((query) =>
        call(logisticsEndpoints.listParcels, {
          params: { county: session.county },
          // A driver sees what its vehicle carries; the site only says where it stands now.
          query: { ...query, ...(siteId.value !== '' && !session.isDriver && { siteId: siteId.value }) },
        }),
      ),
    ({ items }) => items.every(isOver),
  );
  onMounted(() => void parcels.load());
  watch([() => queue.sentCount, siteId], () => void parcels.load());

  const open = computed(() => (parcels.value.value?.items ?? []).filter((one) => !isOver(one)));
  const holders = computed(() => [siteId.value, session.place?.id ?? ''].filter((id) => id !== ''));
  const isAt = (parcel: Parcel, place: ParcelPlace): boolean =>
    placeOf(parcel, workplace.site.value?.kind, holders.value) === place;
  return { workplace, parcels, open, isAt };
}

/** The same, grouped by where they are and sought through, and what may be done here. */
export function useParcels() {
  const session = useSession();
  const { workplace, parcels, open, isAt } = useParcelList();
  const words = ref('');
  const matching = computed(() => open.value.filter((one) => isNamed(one, words.value)));
  return {
    workplace,
    words,
    state: parcels.state,
    problem: parcels.problem,
    reload: parcels.load,
    /** What is to be done comes first; what has gone on is for who asks after it. */
    groups: computed(() =>
      (['here', 'coming', 'gone'] as const)
        .map((place) => ({ place, parcels: matching.value.filter((one) => isAt(one, place)) }))
        .filter(({ parcels: found }) => found.length > 0),
    ),
    actions: computed(() => actionsAt(workplace.site.value?.kind, session.isDriver)),
  };
}
