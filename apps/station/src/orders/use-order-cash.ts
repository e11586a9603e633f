import { computed, ref, shallowRef } from 'vue';
import { uuidv7 } from 'uuidv7';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import { call } from '../api/call.ts';
import { isRefusal } from '../api/call-refused.ts';
import { useTask } from '../api/use-task.ts';
import { useSession } from '../session/session.ts';

type Order = AnswerOf<typeof orderingEndpoints.findForCash>;

/** A buyer pays an order in cash at this station: find it by its number, count the money, confirm. */
export function useOrderCash() {
  const session = useSession();
  const [typed, isScanning, isDone] = [ref(''), ref(false), ref(false)];
  const order = shallowRef<Order | null>(null);
  /** Stays with one order until it is confirmed, so that the money is booked once. */
  let key = uuidv7();
  const params = { county: session.county };

  const search = useTask(async (text: string) => {
    [order.value, isDone.value, isScanning.value] = [null, false, false];
    key = uuidv7();
    typed.value = text.trim().toUpperCase();
    order.value = await call(orderingEndpoints.findForCash, { params, query: { number: typed.value } });
  });

  const receiving = useTask(async () => {
    const siteId = session.place?.id;
    if (order.value === null || siteId === undefined) return;
    const { id, number } = order.value;
    try {
      await call(orderingEndpoints.confirmOffline, { params: { ...params, id }, body: { siteId } }, key);
    } catch (error) {
      // Something happened to it elsewhere: the money may be taken already, and isn't asked for twice.
      if (isRefusal(error)) order.value = await call(orderingEndpoints.findForCash, { params, query: { number } });
      throw error;
    }
    order.value = { ...order.value, state: 'paid' };
    isDone.value = true;
  });

  return {
    typed,
    isScanning,
    order,
    isDone,
    canReceive: computed(() => order.value?.state === 'placed'),
    isRunning: computed(() => search.isRunning.value || receiving.isRunning.value),
    problem: computed(() => search.problem.value || receiving.problem.value),
    find: (text: string) => search.run(text),
    receive: () => receiving.run(),
  };
}
