import { computed, onBeforeUnmount, onMounted, ref } from 'vue';
import { useRoute } from 'vue-router';
import type { AnswerOf } from '@shanhuo/contract';
import { paymentEndpoints } from '@shanhuo/contract/payment/endpoints';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import type { Answer } from '../api/answer.ts';
import { newId } from '../api/new-id.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import { pauseBefore } from '../pure/polling.ts';

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

  return { ...page, said, busy, cancel, receive, moving: computed(() => isMoving(page.data.value)) };
}

/** Asks again after growing pauses, only while somebody looks. */
function useGentlePolling(isWanted: () => boolean, ask: (round: number) => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function plan(): void {
    clearTimeout(timer);
    const pause = pauseBefore(round);
    if (pause === null) return;
    timer = setTimeout(async () => {
      if (isWanted() && document.visibilityState === 'visible') await ask(round);
      round += 1;
      plan();
    }, pause);
  }
  /** Back from the cashier: news is likely, so it is asked for soon again. */
  const comeBack = (): void => {
    if (document.visibilityState !== 'visible') return;
    round = 0;
    plan();
  };

  /** Taken out of the browser's own memory, as after its "back" button: the page itself was not read anew. */
  const showAgain = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) comeBack();
  };

  onMounted(() => {
    plan();
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('pageshow', showAgain);
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', comeBack);
    window.removeEventListener('pageshow', showAgain);
  });
}
