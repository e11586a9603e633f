import { computed, onMounted, ref, shallowRef, watch } from 'vue';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { settlementEndpoints } from '@shanhuo/contract/settlement/endpoints';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { useSession } from '../session/session.ts';
import { useKept } from '../shelf/use-kept.ts';

type Earnings = AnswerOf<typeof settlementEndpoints.stationEarnings>;

/** What this station earned, as last read: without a network it is told with the time of that reading. */
export function useEarnings() {
  const session = useSession();
  const read = async (cursor?: string): Promise<Earnings> =>
    call(settlementEndpoints.stationEarnings, {
      params: { county: session.county, id: session.place?.id ?? '' },
      query: cursor === undefined ? {} : { cursor },
    });
  const kept = useKept(
    () => 'earnings',
    async () => ({ ...(await read()), readAt: new Date().toISOString() }),
    () => false,
  );
  const maySee = computed(() => session.collects && session.may('settlement.see-commission'));
  const load = async (): Promise<void> => {
    if (maySee.value) await kept.load();
  };
  onMounted(() => void load());

  const older = shallowRef<Earnings['items']>([]);
  const cursor = ref<string | null>(null);
  watch(kept.value, (now) => {
    older.value = [];
    cursor.value = now?.next ?? null;
  });
  const more = useTask(async () => {
    if (cursor.value === null) return;
    const page = await read(cursor.value);
    older.value = [...older.value, ...page.items];
    cursor.value = page.next;
  });
  return {
    maySee,
    earnings: kept.value,
    state: kept.state,
    problem: kept.problem,
    load,
    lines: computed(() => [...(kept.value.value?.items ?? []), ...older.value]),
    hasMore: computed(() => cursor.value !== null),
    showMore: () => void more.run(),
    isReading: more.isRunning,
    moreProblem: more.problem,
  };
}
