import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

const steps = ['placedAt', 'paidAt', 'dispatchedAt', 'completedAt'] as const;
const newsTries = 6;
const newsPause = 500;

/** One order, what this person may do with it, and its steps. */
export function useOrder(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (orderId) => call(endpoints.ordering.getOrder, { params: { county, id: orderId } }));
  const timeline = computed(() =>
    steps.flatMap((step) => {
      const at = one.record.value?.[step] ?? null;
      return at === null ? [] : [{ step, at }];
    }),
  );
  /** The merchant's own clerk sends what is paid, or gives it up; the centre does for a merchant that is gone. */
  const mayAct = (permission: 'logistics.dispatch' | 'ordering.give-up', merchantId: string, state: string): boolean =>
    state === 'waiting' && one.record.value?.state === 'paid' && session.mayFor(permission, merchantId);
  // Cash belongs to a station's cash box, so only somebody at a station confirms it; a transfer is the desk's.
  const mayConfirm = computed(
    () =>
      session.may('ordering.confirm-offline') &&
      one.record.value?.state === 'placed' &&
      one.record.value.way === 'transfer' &&
      // One transfer pays for a whole group order, and is confirmed there.
      one.record.value.groupOrder === null,
  );
  const tab = ref('goods');
  watch(id, () => (tab.value = 'goods'));
  const tabs = computed(() => [
    { name: 'goods', label: t('orders.parts') },
    { name: 'money', label: t('file.money') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  // An order's history is also that of its payment and its parcels.
  const subjects = computed(() => {
    const order = one.record.value;
    if (order === null) return [];
    const parcels = order.parts.flatMap(({ parcelId }) =>
      parcelId === null ? [] : [{ subject: 'parcel', id: parcelId }],
    );
    const group = order.groupOrder === null ? [] : [{ subject: 'group-order', id: order.groupOrder.id }];
    return [{ subject: 'order', id: order.id }, { subject: 'payment', id: order.payment.id }, ...group, ...parcels];
  });
  const next = computed(() => {
    const order = one.record.value;
    if (order === null) return '';
    const waiting = order.parts.filter(({ state }) => state === 'waiting').map(({ merchantName }) => merchantName);
    if (order.state === 'placed') return t(`orderNext.placed-${order.way}`);
    if (order.state === 'paid') return t('orderNext.paid', { merchants: waiting.join(t('list.comma')) });
    if (order.state === 'dispatched') return t('orderNext.dispatched');
    return order.state === 'refunding' ? t('orderNext.refunding') : '';
  });
  // One intention per order and act: a second click is the same intention.
  const keys = new Map<string, string>();
  const keyOf = (act: string): string => {
    const key = keys.get(act) ?? crypto.randomUUID();
    keys.set(act, key);
    return key;
  };
  // The money is confirmed at once; the order learns of it by news a moment later.
  const loadUntilPaid = async (): Promise<void> => {
    for (let again = 0; again < newsTries && one.record.value?.state === 'placed'; again += 1) {
      await new Promise((resolve) => setTimeout(resolve, newsPause));
      await one.load();
    }
  };
  const work = useTask(
    async (act: 'dispatch' | 'confirm' | 'give-up', said: string, reason: string) => {
      const params = { county, id: id() ?? '' };
      const key = keyOf(`${act} ${params.id} ${said}`);
      if (act === 'dispatch') await call(endpoints.ordering.dispatchOrder, { params, body: { merchantId: said } }, key);
      else if (act === 'give-up') {
        await call(endpoints.ordering.giveUpPart, { params, body: { merchantId: said, reason } }, key);
      } else await call(endpoints.ordering.confirmOffline, { params, body: { proof: said } }, key);
      await one.load();
      if (act === 'confirm') await loadUntilPaid();
      changed();
    },
    () => t('list.offline'),
    id,
  );
  return {
    ...one,
    tab,
    tabs,
    next,
    subjects,
    timeline,
    mayAct,
    mayConfirm,
    isWorking: work.isRunning,
    problem: work.problem,
    dispatch: (merchantId: string) => void work.run('dispatch', merchantId, ''),
    giveUp: (merchantId: string, reason: string) => void work.run('give-up', merchantId, reason),
    confirm: (proof: string) => void work.run('confirm', proof, ''),
  };
}
