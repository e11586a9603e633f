import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useChosen } from '../../lists/use-chosen.ts';
import { useSession } from '../../session/session.ts';
import { dayAfter, today } from '../../widgets/periods.ts';
import { comparedDays } from './compared-days.ts';

const DAYS_SHOWN = 31;

/** Which of the last days were compared with the provider's bill and how it came out, and one day's bill in full. */
export function useReconciliation() {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const chosen = useChosen('day');
  const last = dayAfter(today(), -1);
  const days = useRecord(
    () => `${dayAfter(last, 1 - DAYS_SHOWN)}..${last}`,
    (day) => call(endpoints.payment.listReconciliations, { params, query: { day } }),
  );
  const one = useRecord(
    () => chosen.value,
    (asked) => call(endpoints.payment.getReconciliation, { params, query: { day: asked } }),
  );
  const rows = computed(() =>
    comparedDays(days.record.value?.items ?? [], last, DAYS_SHOWN, days.record.value?.since ?? null),
  );
  const missing = computed(() => rows.value.filter(({ result }) => result === null).map(({ day }) => day));
  const compare = useTask(
    async (asked: readonly string[]) => {
      // The oldest first, each by itself: what was compared stays compared when a later one fails.
      for (const day of asked.toSorted()) {
        await call(endpoints.payment.reconcile, { params, body: { day } });
        await days.load();
      }
      await one.load();
    },
    () => t('list.offline'),
  );
  return {
    days,
    rows,
    missing,
    one,
    chosen,
    bill: computed(() => one.record.value?.reconciliation ?? null),
    mayRun: computed(() => session.may('payment.reconcile')),
    compare: (asked: readonly string[]) => void compare.run(asked),
    problem: compare.problem,
    isRunning: compare.isRunning,
  };
}
