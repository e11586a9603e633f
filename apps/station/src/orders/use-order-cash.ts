import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { uuidv7 } from 'uuidv7';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import { call } from '../api/call.ts';
import { CallRefused } from '../api/call-refused.ts';
import { useTask } from '../api/use-task.ts';
import { useSession } from '../session/session.ts';

type Order = AnswerOf<typeof orderingEndpoints.getOrder>;

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** The order's id in what was scanned or typed: the order page's address holds it. */
export const orderIdIn = (text: string): string | null => UUID.exec(text)?.[0].toLowerCase() ?? null;

/** A buyer pays an order in cash at this station: find it, count the money, confirm. */
export function useOrderCash() {
  const { t } = useI18n();
  const session = useSession();
  const [typed, isScanning, isDone] = [ref(''), ref(false), ref(false)];
  const order = shallowRef<Order | null>(null);
  /** Known by its id only: a keeper may take the cash without reading the order. */
  const orderId = ref<string | null>(null);
  const missing = ref('');
  let key = uuidv7();
  const params = { county: session.county };

  const idOfNumber = async (number: string): Promise<string | null> => {
    const { items } = await call(orderingEndpoints.listOrders, { params, query: { number, limit: 1 } });
    return items[0]?.id ?? null;
  };
  const isNotForMe = (error: unknown): boolean =>
    error instanceof CallRefused && ['permission.missing', 'order.unknown'].includes(error.code);

  const search = useTask(async (text: string) => {
    [order.value, orderId.value, missing.value, isDone.value] = [null, null, '', false];
    isScanning.value = false;
    key = uuidv7();
    const id =
      orderIdIn(text) ??
      (await idOfNumber(text.trim().toUpperCase()).catch((error: unknown) => {
        if (isNotForMe(error)) return null;
        throw error;
      }));
    if (id === null) {
      missing.value = t('orders.notFound');
      return;
    }
    orderId.value = id;
    order.value = await call(orderingEndpoints.getOrder, { params: { ...params, id } }).catch((error: unknown) => {
      if (isNotForMe(error)) return null;
      throw error;
    });
  });

  const receiving = useTask(async () => {
    const siteId = session.place?.id;
    if (orderId.value === null || siteId === undefined) return;
    await call(orderingEndpoints.confirmOffline, { params: { ...params, id: orderId.value }, body: { siteId } }, key);
    isDone.value = true;
  });

  return {
    typed,
    isScanning,
    order,
    orderId,
    isDone,
    canReceive: computed(
      () =>
        orderId.value !== null &&
        !isDone.value &&
        (order.value === null || (order.value.state === 'placed' && order.value.way === 'cash')),
    ),
    isRunning: computed(() => search.isRunning.value || receiving.isRunning.value),
    problem: computed(() => missing.value || search.problem.value || receiving.problem.value),
    find: (text: string) => void search.run(text),
    receive: () => void receiving.run(),
  };
}
