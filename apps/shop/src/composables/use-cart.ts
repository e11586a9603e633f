import { computed, reactive, ref } from 'vue';
import type { AnswerOf } from '@shanhuo/contract';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import type { Answer } from '../api/answer.ts';
import { keepOnDevice } from '../pure/device-store.ts';
import { useShop, type Shop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

export type Cart = AnswerOf<typeof orderingEndpoints.getCart>;
export type CartLine = Cart['lines'][number];

const kept = keepOnDevice<number>('shanhuo-cart-count', (value): value is number => Number.isSafeInteger(value));
const count = ref(0);

/** How many boxes lie in the cart, as this device last heard; saves every page a call. */
export function useCartCount() {
  const recall = (): void => {
    count.value = kept.read() ?? 0;
  };
  return { count, recall };
}

/** Every answer about the cart passes here. */
export function rememberCart(cart: Cart | null): void {
  count.value = cart === null ? 0 : cart.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  kept.write(count.value === 0 ? null : count.value);
}

const emptyCart: Cart = { lines: [], goodsFen: 0, freightFen: 0, totalFen: 0 };

/** Somebody who never bought here has no cookie yet, and so an empty cart. */
export async function readCart(shop: Shop): Promise<Answer<Cart>> {
  const came = await shop.call(orderingEndpoints.getCart, { params: { county: shop.county } });
  return !came.ok && came.status === 401 ? { ok: true, body: emptyCart } : came;
}

/** Puts an offer into the cart, on top of what lies there already. */
export function useCartLine() {
  const shop = useShop();
  const state = reactive<{ busy: boolean; said: string | null; done: boolean }>({
    busy: false,
    said: null,
    done: false,
  });

  async function add(offerId: string, quantity: number): Promise<void> {
    if (state.busy) return;
    Object.assign(state, { busy: true, said: null, done: false });
    const params = { county: shop.county };
    const now = await readCart(shop);
    const there = now.ok ? (now.body.lines.find((line) => line.offerId === offerId)?.quantity ?? 0) : 0;
    const put = now.ok
      ? await shop.call(orderingEndpoints.putCartLine, {
          params: { ...params, offerId },
          body: { quantity: there + quantity },
        })
      : now;
    if (put.ok) rememberCart(put.body);
    Object.assign(state, { busy: false, said: put.ok ? null : put.message, done: put.ok });
  }

  return { state, add };
}

export const isShort = ({ available, quantity }: CartLine): boolean => available < quantity;

/** The cart's page: quantities are set one after the other, so that the last wish wins. */
export function useCart() {
  const shop = useShop();
  const params = { county: shop.county };
  const page = usePageData(
    () => 'cart',
    async () => {
      const cart = await readCart(shop);
      if (!import.meta.env.SSR && cart.ok) rememberCart(cart.body);
      return cart;
    },
    ({ lines }) => lines.length === 0,
  );
  const said = ref<string | null>(null);
  const busy = ref(false);
  /** A wish that wasn't granted: the lines are drawn anew, as they were. */
  const failures = ref(0);
  let queue: Promise<void> = Promise.resolve();

  async function put(offerId: string, quantity: number): Promise<void> {
    busy.value = true;
    const came = await shop.call(orderingEndpoints.putCartLine, { params: { ...params, offerId }, body: { quantity } });
    busy.value = false;
    said.value = came.ok ? null : came.message;
    if (!came.ok) {
      failures.value += 1;
      return page.reload();
    }
    rememberCart(came.body);
    page.answer.value = came;
  }

  function set(offerId: string, quantity: number): Promise<void> {
    queue = queue.then(() => put(offerId, quantity));
    return queue;
  }

  const blocked = computed(() => page.data.value?.lines.some(isShort) ?? true);
  return { ...page, said, busy, set, blocked, failures };
}
