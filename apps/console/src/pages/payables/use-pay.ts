import { computed, reactive, ref } from 'vue';
import { formatMoney } from '@shanhuo/face';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useMyMerchants } from '../../api/use-choices.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { mayPay } from './may-pay.ts';

type Payable = AnswerOf<typeof endpoints.settlement.listPayables>['items'][number];

/**
 * Paying what is owed: the settlement clerk pays organisations by transfer, a merchant pays the households it sold for out
 * of the money it holds for them. Cash is paid at a station.
 */
export function usePay(rows: () => readonly Payable[], paid: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const agents = useMyMerchants();
  const chosen = ref<Payable | null>(null);
  const form = reactive({ yuan: undefined as number | undefined });
  // One intention from opening until it is done: trying again pays once.
  let id = newId();
  const payer = { may: session.may, merchants: agents };
  const open = (partyId: string): void => {
    id = newId();
    chosen.value = rows().find((row) => row.partyId === partyId) ?? null;
    form.yuan = (chosen.value?.dueFen ?? 0) / 100;
    pay.problem.value = '';
  };
  const amountFen = computed(() => Math.round((form.yuan ?? 0) * 100));
  const pay = useTask(
    async () => {
      const row = chosen.value;
      if (row === null) return;
      const params = { county, id: row.partyId };
      const body = { id, amountFen: amountFen.value };
      const [agent] = agents;
      if (row.partyKind === 'organisation') {
        await call(endpoints.settlement.payOrganisation, { params, body }, id);
      } else if (agent !== undefined) {
        const account = { way: 'account' as const, agentId: agent.value };
        await call(endpoints.settlement.payHousehold, { params, body: { ...body, ...account } }, id);
      }
      chosen.value = null;
      paid();
    },
    () => t('list.offline'),
  );
  const tooMuch = computed(() => {
    const dueFen = chosen.value?.dueFen ?? 0;
    return amountFen.value > dueFen ? t('payables.tooMuch', { due: formatMoney(dueFen) }) : '';
  });
  return {
    tooMuch,
    chosen,
    form,
    mayPay: (partyKind: Payable['partyKind']) => mayPay(payer, partyKind),
    open,
    isPossible: computed(() => amountFen.value > 0 && amountFen.value <= (chosen.value?.dueFen ?? 0)),
    problem: pay.problem,
    isRunning: pay.isRunning,
    submit: () => void pay.run(),
  };
}
