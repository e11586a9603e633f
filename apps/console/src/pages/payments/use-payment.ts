import { computed } from 'vue';
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
  );
  const giveBack = useTask(
    async () => {
      await call(endpoints.payment.confirmRefund, { params: { county, id: id() ?? '' } });
      await after();
    },
    () => t('list.offline'),
  );
  const mayAct = computed(() => session.may('payment.reconcile'));
  const isByHand = computed(() => one.record.value?.payment.way !== 'sandbox');
  return {
    ...one,
    mayAct,
    mayConfirmRefund: computed(() => mayAct.value && isByHand.value && one.record.value?.payment.state === 'refunding'),
    retry: (instructionId: string) => void retry.run(instructionId),
    confirmRefund: () => void giveBack.run(),
    isWorking: computed(() => retry.isRunning.value || giveBack.isRunning.value),
    problem: computed(() => retry.problem.value || giveBack.problem.value),
  };
}
