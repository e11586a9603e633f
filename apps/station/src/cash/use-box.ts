import { computed, onMounted, watch } from 'vue';
import { collectionEndpoints } from '@shanhuo/contract/collection/endpoints';
import { dayKey } from '@shanhuo/face';
import { call } from '../api/call.ts';
import { unsentCashFen } from '../home/day-list.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useSession } from '../session/session.ts';
import { useKept } from '../shelf/use-kept.ts';

/** Today's cash box: as the server knows it, less what this phone paid and has not sent. */
export function useBox() {
  const session = useSession();
  const queue = useQueue();
  const day = dayKey(new Date());
  const box = useKept(
    () => `day ${day}`,
    () =>
      call(collectionEndpoints.stationDay, {
        params: { county: session.county },
        query: { stationId: session.place?.id ?? '', day },
      }),
    () => false,
  );
  const load = async (): Promise<void> => {
    if (session.collects) await box.load();
  };
  onMounted(() => void load());
  watch(
    () => queue.sentCount,
    () => void load(),
  );
  const unsentFen = computed(() => unsentCashFen(queue.entries, day));
  return {
    day,
    box: box.value,
    boxState: box.state,
    boxProblem: box.problem,
    load,
    unsentFen,
    /** The day is counted: the server takes no more weighings of it. */
    isClosed: computed(() => box.value.value?.close != null),
    expectedFen: computed(() => (box.value.value === null ? null : box.value.value.cash.expectedFen - unsentFen.value)),
  };
}
