import { computed, onMounted, ref, watch } from 'vue';
import { logisticsEndpoints } from '@shanhuo/contract/logistics/endpoints';
import { call } from '../api/call.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useKept } from '../shelf/use-kept.ts';
import { useSession } from '../session/session.ts';
import { useWorkplace } from './use-workplace.ts';
import { actionsAt } from './scan-actions.ts';

/** Parcels that are here or will pass, and what may be done with them here. */
export function useParcels() {
  const session = useSession();
  const queue = useQueue();
  const workplace = useWorkplace();
  const words = ref('');
  const params = { county: session.county };
  const siteId = computed(() => workplace.siteId.value ?? '');
  const parcels = useKept(
    () => `parcels ${siteId.value}`,
    () =>
      call(logisticsEndpoints.listParcels, {
        params,
        // A driver sees what its vehicle carries; the site only says where it stands now.
        query: { limit: 100, ...(siteId.value !== '' && !session.isDriver && { siteId: siteId.value }) },
      }),
    ({ items }) => items.length === 0,
  );
  onMounted(() => void parcels.load());
  watch([() => queue.sentCount, siteId], () => void parcels.load());

  const open = computed(() => (parcels.value.value?.items ?? []).filter(({ state }) => state !== 'signed'));
  const matching = computed(() => {
    const sought = words.value.trim().toUpperCase();
    return open.value.filter(
      ({ number, traceCode, carrierNo, receiver }) =>
        sought === '' ||
        [number, traceCode, carrierNo ?? '', receiver].some((text) => text.toUpperCase().includes(sought)),
    );
  });
  const isHere = (custodianId: string | null): boolean =>
    custodianId !== null && (custodianId === siteId.value || custodianId === session.place?.id);
  return {
    workplace,
    words,
    state: parcels.state,
    problem: parcels.problem,
    reload: parcels.load,
    here: computed(() => matching.value.filter(({ custodianId }) => isHere(custodianId))),
    coming: computed(() => matching.value.filter(({ custodianId }) => !isHere(custodianId))),
    actions: computed(() => actionsAt(workplace.site.value?.kind, session.isDriver)),
  };
}
