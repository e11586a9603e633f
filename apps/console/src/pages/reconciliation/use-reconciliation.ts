import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { dayKey } from '@shanhuo/face';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

const A_DAY = 86_400_000;

/** One day's bill of the provider beside our books; yesterday's at first, since today's is not finished. */
export function useReconciliation() {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const day = ref(dayKey(new Date(Date.now() - A_DAY).toISOString()));
  const one = useRecord(
    () => day.value,
    (asked) => call(endpoints.payment.getReconciliation, { params, query: { day: asked } }),
  );
  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.payment.reconcile, { params, body: { day: day.value } });
      await one.load();
    },
    () => t('list.offline'),
  );
  return {
    ...one,
    day,
    today: dayKey(new Date().toISOString()),
    bill: computed(() => one.record.value?.reconciliation ?? null),
    mayRun: computed(() => session.may('payment.reconcile')),
    compare: () => void run(),
    problem,
    isRunning,
  };
}
