import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** One payment: what the provider was told, what it said, and telling it again where it had said no. */
export function usePayment(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (paymentId) => call(endpoints.payment.getPayment, { params: { county, id: paymentId } }));
  const after = async (): Promise<void> => {
    await one.load();
    changed();
  };
  const retry = useTask(
    async (instructionId: string) => {
      await call(endpoints.payment.retryInstruction, { params: { county, id: id() ?? '', instructionId } });
      await after();
    },
    () => t('list.offline'),
    id,
  );
  const giveBack = useTask(
    async () => {
      await call(endpoints.payment.confirmRefund, { params: { county, id: id() ?? '' } });
      await after();
    },
    () => t('list.offline'),
    id,
  );
  const tab = ref('provider');
  watch(id, () => (tab.value = 'provider'));
  const tabs = computed(() => [
    { name: 'provider', label: t('payments.toldAndSaid') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const next = computed(() => {
    const payment = one.record.value?.payment;
    if (payment === undefined) return '';
    if (payment.failedInstructions > 0) return t('paymentNext.failed');
    if (payment.state === 'refunding' && payment.way !== 'sandbox') return t('paymentNext.give-back');
    const open = ['asked', 'secured', 'splitting', 'refunding'] as const;
    const state = open.find((word) => word === payment.state);
    return state === undefined ? '' : t(`paymentNext.${state}`);
  });
  const mayAct = computed(() => session.may('payment.reconcile'));
  const isByHand = computed(() => one.record.value?.payment.way !== 'sandbox');
  return {
    ...one,
    tab,
    tabs,
    next,
    mayAct,
    mayConfirmRefund: computed(() => mayAct.value && isByHand.value && one.record.value?.payment.state === 'refunding'),
    retry: (instructionId: string) => void retry.run(instructionId),
    confirmRefund: () => void giveBack.run(),
    isWorking: computed(() => retry.isRunning.value || giveBack.isRunning.value),
    problem: computed(() => retry.problem.value || giveBack.problem.value),
  };
}
