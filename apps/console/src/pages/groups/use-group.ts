import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatDayTime, useFaceLocale } from '@shanhuo/face';
import { endpoints } from '@shanhuo/contract';
import { rowStages } from '@shanhuo/contract/ordering/group-shapes';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';
import { useCounted } from '../../widgets/use-counted.ts';

const newsTries = 6;
const newsPause = 700;

/** One group order: its facts, how far its orders are, and what its transfer asks of the clerk. */
export function useGroup(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const counted = useCounted();
  const locale = useFaceLocale();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (groupId) => call(endpoints.ordering.getGroupOrder, { params: { county, id: groupId } }));
  const tab = ref('goods');
  watch(id, () => (tab.value = 'goods'));
  const tabs = computed(() => [
    { name: 'goods', label: t('groupOrders.goods') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const facts = computed(() => {
    const group = one.record.value;
    if (group === null) return [];
    const at = (moment: string | null): string => (moment === null ? '' : formatDayTime(moment, locale.value, true));
    return [
      { name: t('groupOrders.addresses'), value: String(group.orders) },
      { name: t('columns.boxes'), value: String(group.boxes) },
      { name: t('groupOrders.contact'), value: `${group.contact.name} ${group.contact.phone}` },
      { name: t('groupOrders.note'), value: group.note },
      { name: t('groupOrders.placed'), value: at(group.placedAt) },
      { name: t('groupOrders.confirmed'), value: at(group.confirmedAt) },
    ].filter(({ value }) => value !== '');
  });
  const stages = computed(() =>
    rowStages
      .map((stage) => ({ stage, count: one.record.value?.rows.filter((row) => row.stage === stage).length ?? 0 }))
      .filter(({ count }) => count > 0),
  );
  const isAwaited = computed(() => one.record.value !== null && one.record.value.confirmedAt === null);
  const next = computed(() => {
    const group = one.record.value;
    if (group === null) return '';
    if (group.back.orders > 0) return counted('groupNext.back', group.back.orders);
    return group.state === 'unpaid' || group.state === 'expired' ? t(`groupNext.${group.state}`) : '';
  });
  // A second click is the same wish.
  const keys = new Map<string, string>();
  const keyOf = (act: string): string => {
    const key = keys.get(act) ?? crypto.randomUUID();
    keys.set(act, key);
    return key;
  };
  // The money is confirmed at once; the orders learn of it by news a moment later.
  const loadUntilHeard = async (): Promise<void> => {
    const waits = () =>
      one.record.value?.rows.some(({ stage }) => stage === 'unpaid' || stage === 'refunding') === true;
    for (let again = 0; again < newsTries && waits(); again += 1) {
      await new Promise((resolve) => setTimeout(resolve, newsPause));
      await one.load();
    }
  };
  const work = useTask(
    async (act: 'confirm' | 'back', proof: string) => {
      const params = { county, id: id() ?? '' };
      const amountFen = one.record.value?.back.amountFen ?? 0;
      const key = keyOf(`${act} ${params.id} ${amountFen} ${proof}`);
      if (act === 'confirm') await call(endpoints.ordering.confirmGroupOrder, { params, body: { proof } }, key);
      else await call(endpoints.ordering.giveBackGroupOrder, { params, body: { amountFen, proof } }, key);
      await one.load();
      await loadUntilHeard();
      changed();
    },
    () => t('list.offline'),
    id,
  );
  const statement = computed(() =>
    addressOf(endpoints.ordering.groupOrderStatement, {
      params: { county, id: id() ?? '' },
      query: { language: currentLanguage() },
    }),
  );
  /** A seller reads its own rows; the papers of the whole are the county's and the unit's. */
  const seesWhole = computed(
    () => one.record.value !== null && one.record.value.rows.length === one.record.value.orders,
  );
  return {
    ...one,
    tab,
    tabs,
    facts,
    stages,
    next,
    statement,
    seesWhole,
    mayConfirm: computed(() => session.may('ordering.confirm-offline') && isAwaited.value),
    mayGiveBack: computed(() => session.may('payment.reconcile') && (one.record.value?.back.orders ?? 0) > 0),
    isWorking: work.isRunning,
    problem: work.problem,
    confirm: (proof: string) => void work.run('confirm', proof),
    giveBack: (proof: string) => void work.run('back', proof),
  };
}
