import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatMoney } from '@shanhuo/face';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import type { Box } from './use-boxes.ts';

/** Cash that a station brings to the county: the clerk counts it and says so, and the station's box is lighter by it. */
export function useDeposit(box: () => Box | null, received: () => void) {
  const { t } = useI18n();
  const { county } = useSession();
  const yuan = ref<number>();
  /** What was received, once it was. */
  const done = ref('');
  const amountFen = computed(() => Math.round((yuan.value ?? 0) * 100));
  // One intention from opening until it is done: trying again receives once.
  let id = newId();
  const { run, problem, isRunning } = useTask(
    async () => {
      const from = box();
      if (from === null) return;
      const params = { county, id: from.siteId };
      await call(endpoints.settlement.depositCash, { params, body: { id, amountFen: amountFen.value } }, id);
      done.value = t('boxes.deposited', { station: from.siteName, amount: formatMoney(amountFen.value) });
      received();
    },
    () => t('list.offline'),
  );
  watch(
    () => box()?.siteId,
    () => {
      id = newId();
      yuan.value = undefined;
      problem.value = '';
      done.value = '';
    },
  );
  const mostFen = computed(() => box()?.buyersFen ?? 0);
  return {
    yuan,
    done,
    tooMuch: computed(() =>
      amountFen.value > mostFen.value ? t('boxes.tooMuch', { most: formatMoney(mostFen.value) }) : '',
    ),
    isPossible: computed(() => amountFen.value > 0 && amountFen.value <= mostFen.value),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
