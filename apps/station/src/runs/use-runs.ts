import { computed, onMounted, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { uuidv7 } from 'uuidv7';
import type { AsyncState } from '@shanhuo/face';
import { useTask } from '../api/use-task.ts';
import { useWorkplace } from '../parcels/use-workplace.ts';
import { newlyMade } from '../queue/queue-record.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useSyncSign } from '../queue/use-sync.ts';
import { useReference } from '../reference/reference.ts';
import { readRuns } from '../reference/refresh.ts';
import { useSession } from '../session/session.ts';
import { isSure, say } from '../shell/ask.ts';
import { useToday } from '../shell/use-today.ts';
import { progressOf, type StopSeen } from './run-progress.ts';

/** Today's runs as the phone last saw them, how far they have come, and what a driver does at a stop. */
export function useRuns() {
  const { t } = useI18n();
  const router = useRouter();
  const session = useSession();
  const queue = useQueue();
  const today = useToday();
  const { reference } = useReference();
  const { choose } = useWorkplace();
  const { isOnline } = useSyncSign();
  const reading = useTask(readRuns);
  onMounted(() => void reading.run());
  watch(
    () => queue.sentCount,
    () => void reading.run(),
  );

  const runs = computed(() =>
    reference.value.runs
      .filter(({ day }) => day === today.value)
      .map((run) => ({ run, ...progressOf(run, { scans: queue.scans, nothings: queue.nothings }) })),
  );
  const state = computed((): AsyncState => {
    if (runs.value.length > 0) return isOnline.value ? 'ready' : 'offline';
    if (reading.isRunning.value) return 'loading';
    return reading.problem.value !== '' && reference.value.runsReadAt === null ? 'error' : 'empty';
  });

  /** The driver stands at a stop now: what is scanned is scanned there. */
  const goLoad = (runId: string, { siteId, position }: StopSeen): void => {
    choose(siteId, `${runId} ${position}`);
    void router.push('/parcels/scan/load');
  };
  const sayNothing = async (runId: string, { position, siteName }: StopSeen): Promise<void> => {
    if (!(await isSure(t('runs.nothingSure', { site: siteName }), t('runs.nothing')))) return;
    const [id, at] = [uuidv7(), new Date().toISOString()];
    await queue.add({
      ...newlyMade,
      kind: 'nothing',
      id,
      at,
      ownerId: session.personId,
      county: session.county,
      shown: { siteName },
      body: { runId, position, deviceTime: at },
    });
    say(t('runs.nothingSaid'));
  };
  return { runs, state, problem: reading.problem, load: () => void reading.run(), goLoad, sayNothing };
}
