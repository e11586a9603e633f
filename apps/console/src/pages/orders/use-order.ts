import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

const steps = ['placedAt', 'paidAt', 'dispatchedAt', 'completedAt'] as const;

/** One order, what this person may do with it, and its steps. */
export function useOrder(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (orderId) => call(endpoints.ordering.getOrder, { params: { county, id: orderId } }));
  const mine = computed(() => new Set(session.organisations.map((organisation) => organisation.id)));
  const timeline = computed(() =>
    steps.flatMap((step) => {
      const at = one.record.value?.[step] ?? null;
      return at === null ? [] : [{ step, at }];
    }),
  );
  const mayDispatch = (merchantId: string): boolean =>
    session.may('logistics.dispatch') && mine.value.has(merchantId) && one.record.value?.state === 'paid';
  // Cash belongs to a station's cash box, so only somebody at a station confirms it; a transfer is the desk's.
  const mayConfirm = computed(
    () =>
      session.may('ordering.confirm-offline') &&
      one.record.value?.state === 'placed' &&
      one.record.value.way === 'transfer',
  );
  // One intention per order and act: a second click is the same intention.
  const keys = new Map<string, string>();
  const keyOf = (act: string): string => {
    const key = keys.get(act) ?? crypto.randomUUID();
    keys.set(act, key);
    return key;
  };
  const work = useTask(
    async (act: 'dispatch' | 'confirm', merchantId: string) => {
      const params = { county, id: id() ?? '' };
      const key = keyOf(`${act} ${params.id} ${merchantId}`);
      if (act === 'dispatch') await call(endpoints.ordering.dispatchOrder, { params, body: { merchantId } }, key);
      else await call(endpoints.ordering.confirmOffline, { params, body: {} }, key);
      await one.load();
      changed();
    },
    () => t('list.offline'),
  );
  return {
    ...one,
    timeline,
    mayDispatch,
    mayConfirm,
    isWorking: work.isRunning,
    problem: work.problem,
    dispatch: (merchantId: string) => void work.run('dispatch', merchantId),
    confirm: () => void work.run('confirm', ''),
  };
}
