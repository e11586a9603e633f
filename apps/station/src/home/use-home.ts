import { computed, onMounted, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { allPages } from '@shanhuo/contract/all-pages';
import { collectionEndpoints } from '@shanhuo/contract/collection/endpoints';
import { dayKey, formatDay, useFaceLocale } from '@shanhuo/face';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useRecordSign } from '../queue/use-sync.ts';
import { refreshReference } from '../reference/refresh.ts';
import { useReference } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { useKept } from '../shelf/use-kept.ts';
import { dayLines, sumOf } from './day-list.ts';

const AN_HOUR_MS = 3_600_000;

/** Morning until ten, noon until two, evening from six, by the county's clock. */
export function partOfDay(at: Date): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const hour = (at.getUTCHours() + 8) % 24;
  if (hour < 10) return 'morning';
  if (hour < 14) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** Who, where, and which day it is, in both calendars. */
export function useGreeting() {
  const { t } = useI18n();
  const session = useSession();
  const locale = useFaceLocale();
  const now = ref(new Date());
  const lunar = shallowRef({ month: '', day: '', term: '' });
  onMounted(async () => {
    const { lunarDay } = await import('./lunar.ts');
    lunar.value = lunarDay(now.value);
  });
  const greeting = computed(() => t(`home.greeting.${partOfDay(now.value)}`, { name: session.personName }));
  const date = computed(() => formatDay(now.value, locale.value));
  const lunarDate = computed(() =>
    lunar.value.day === '' || locale.value === 'en'
      ? ''
      : [t('home.lunar', { month: lunar.value.month, day: lunar.value.day }), lunar.value.term].join(' ').trim(),
  );
  return { greeting, date, lunarDate };
}

/** The station's day: the weighings and their sums, and what was scanned. */
export function useDay() {
  const session = useSession();
  const queue = useQueue();
  const { householdOf, inEnglish } = useReference();
  const day = dayKey(new Date());
  const params = { county: session.county };
  const rows = useKept(
    () => `entries ${day}`,
    async () => ({
      items: await allPages((page) =>
        call(collectionEndpoints.listEntries, { params, query: { ...page, stationId: session.place?.id ?? '', day } }),
      ),
    }),
    () => false,
  );
  const load = async (): Promise<void> => {
    if (session.collects) await rows.load();
  };
  onMounted(() => void load());
  watch(
    () => queue.sentCount,
    () => void load(),
  );
  const lines = computed(() =>
    dayLines(queue.entries, rows.value.value?.items ?? [], day, (id) => householdOf(id)?.name, inEnglish),
  );
  return {
    lines,
    sum: computed(() => sumOf(lines.value)),
    scans: computed(() => queue.scans.filter(({ at }) => dayKey(at) === day).sort((a, b) => b.at.localeCompare(a.at))),
    signOf: useRecordSign(),
  };
}

/** Reads what work without a network needs, when it is older than an hour or the keeper asks. */
export function useRefresh() {
  const { reference } = useReference();
  const { run, isRunning, problem } = useTask(refreshReference);
  onMounted(() => {
    const { readAt } = reference.value;
    const isStale = readAt === null || Date.now() - new Date(readAt).getTime() > AN_HOUR_MS;
    const isOldDay = readAt !== null && dayKey(readAt) !== dayKey(new Date());
    if (isStale || isOldDay) void run();
  });
  return {
    refresh: () => void run(),
    isRefreshing: isRunning,
    problem,
    readAt: computed(() => reference.value.readAt),
  };
}
