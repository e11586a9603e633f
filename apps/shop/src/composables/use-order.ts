import { computed, ref } from 'vue';
import { useRoute } from 'vue-router';
import type { AnswerOf } from '@shanhuo/contract';
import { paymentEndpoints } from '@shanhuo/contract/payment/endpoints';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import type { Answer } from '../api/answer.ts';
import { newId } from '../api/new-id.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import { useGentlePolling } from './use-gentle-polling.ts';

export type Order = AnswerOf<typeof orderingEndpoints.getOrder>;

/** States in which news comes by itself within minutes. */
const isMoving = (order: Order | null): boolean =>
  (order?.state === 'placed' && order.way === 'sandbox') || order?.state === 'refunding';

/** One order: read, followed while its payment is under way, cancelled or confirmed by the buyer. */
export function useOrder() {
  const shop = useShop();
  const route = useRoute();
  const id = computed(() => String(route.params['id']));
  const params = () => ({ county: shop.county, id: id.value });
  const page = usePageData(
    () => `order ${id.value}`,
    () => shop.call(orderingEndpoints.getOrder, { params: params() }),
  );

  /** Back from the cashier the provider is asked before anything else; later news comes by itself. */
  async function follow(round: number): Promise<void> {
    const order = page.data.value;
    if (round === 0 && order?.state === 'placed' && order.way === 'sandbox') {
      await shop.call(paymentEndpoints.returned, { params: { county: shop.county, id: order.payment.id } });
    }
    await page.reload();
  }
  useGentlePolling(() => isMoving(page.data.value), follow);

  const said = ref<string | null>(null);
  const busy = ref(false);
  /** Kept until answered: the same wish twice is one deed. */
  const keys = new Map<string, string>();

  async function deed(name: string, ask: (key: string) => Promise<Answer<unknown>>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    const key = keys.get(name) ?? newId();
    keys.set(name, key);
    const came = await ask(key);
    if (came.ok || came.status !== 0) keys.delete(name);
    said.value = came.ok ? null : came.message;
    await page.reload();
    busy.value = false;
  }

  const cancel = (reason: string) =>
    deed('cancel', (key) => shop.call(orderingEndpoints.cancelOrder, { params: params(), body: { reason } }, { key }));
  const receive = () =>
    deed('receive', (key) => shop.call(orderingEndpoints.receiveOrder, { params: params() }, { key }));

  const callOff = (partId: string) =>
    deed(`call off ${partId}`, (key) =>
      shop.call(orderingEndpoints.callOffPart, { params: { ...params(), partId } }, { key }),
    );

  return { ...page, said, busy, cancel, receive, callOff, moving: computed(() => isMoving(page.data.value)) };
}
