import { ref } from 'vue';
import type { AnswerOf } from '@shanhuo/contract';
import { accountsEndpoints } from '@shanhuo/contract/accounts/endpoints';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import type { Answer } from '../api/answer.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

export type OrderRow = AnswerOf<typeof orderingEndpoints.listMyOrders>['items'][number];

export type GroupOrderHead = AnswerOf<typeof orderingEndpoints.listMyGroupOrders>['items'][number];

interface Orders {
  readonly items: readonly OrderRow[];
  readonly next: string | null;
  readonly signedIn: boolean;
  /** The newest group orders of the account. */
  readonly groups: readonly GroupOrderHead[];
}

/** The reader's orders: of the account, or of this device. */
export function useOrders() {
  const shop = useShop();
  const params = { county: shop.county };

  async function read(): Promise<Answer<Orders>> {
    const [me, orders] = await Promise.all([
      shop.call(accountsEndpoints.getMe, {}),
      shop.call(orderingEndpoints.listMyOrders, { params, query: { limit: 20 } }),
    ]);
    const signedIn = me.ok && me.body.person !== null;
    const came = signedIn
      ? await shop.call(orderingEndpoints.listMyGroupOrders, { params, query: { limit: 200 } })
      : null;
    const groups = came?.ok === true ? came.body.items : [];
    if (orders.ok) return { ok: true, body: { ...orders.body, signedIn, groups } };
    // Somebody who never bought here has no cookie yet, and no orders.
    return orders.status === 401 ? { ok: true, body: { items: [], next: null, signedIn, groups } } : orders;
  }

  const page = usePageData(
    () => 'orders',
    read,
    ({ items, groups }) => items.length === 0 && groups.length === 0,
  );
  const busy = ref(false);

  async function readMore(): Promise<void> {
    const shown = page.data.value;
    if (shown === null || shown.next === null || busy.value) return;
    busy.value = true;
    const came = await shop.call(orderingEndpoints.listMyOrders, { params, query: { limit: 20, cursor: shown.next } });
    busy.value = false;
    if (came.ok)
      page.answer.value = { ok: true, body: { ...shown, ...came.body, items: [...shown.items, ...came.body.items] } };
  }

  return { ...page, readMore, busy };
}
