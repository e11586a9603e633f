import { computed, ref } from 'vue';
import { useRoute } from 'vue-router';
import type { AnswerOf } from '@shanhuo/contract';
import { aftersaleEndpoints } from '@shanhuo/contract/aftersale/endpoints';
import { groupOrderEndpoints } from '@shanhuo/contract/ordering/group-endpoints';
import { rowStages } from '@shanhuo/contract/ordering/group-shapes';
import type { Answer } from '../api/answer.ts';
import { newId } from '../api/new-id.ts';
import { addressOf } from '../api/address.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

export type GroupOrder = AnswerOf<typeof groupOrderEndpoints.getGroupOrder>;
export type GroupRow = GroupOrder['rows'][number];
type Claims = AnswerOf<typeof aftersaleEndpoints.groupClaims>['items'];

/** A count that opens its rows. */
export type Shown = 'all' | 'claims' | GroupRow['stage'];

/** One group order: how far its addresses are, its statement, and calling it off. */
export function useGroupOrder() {
  const shop = useShop();
  const route = useRoute();
  const id = computed(() => String(route.params['id']));
  const params = () => ({ county: shop.county, id: id.value });
  const page = usePageData<GroupOrder & { readonly claims: Claims }>(
    () => `group ${id.value}`,
    async () => {
      const [order, claims] = await Promise.all([
        shop.call(groupOrderEndpoints.getGroupOrder, { params: params() }),
        shop.call(aftersaleEndpoints.groupClaims, { params: params() }),
      ]);
      // Claims that can't be read just now don't hide the order.
      return (
        order.ok ? { ok: true, body: { ...order.body, claims: claims.ok ? claims.body.items : [] } } : order
      ) as Answer<GroupOrder & { claims: Claims }>;
    },
  );

  const shown = ref<Shown>('all');
  const claimed = computed(() => new Set(page.data.value?.claims.map(({ orderId }) => orderId)));
  const rowsOf = (one: Shown): readonly GroupRow[] => {
    const rows = page.data.value?.rows ?? [];
    if (one === 'all') return rows;
    return rows.filter(({ stage, orderId }) => (one === 'claims' ? claimed.value.has(orderId) : stage === one));
  };
  const counts = computed(() =>
    [...rowStages, 'claims' as const].map((name) => ({ name, n: rowsOf(name).length })).filter(({ n }) => n > 0),
  );
  const rows = computed(() => rowsOf(shown.value));

  const refused = ref('');
  const busy = ref(false);
  let key = newId();
  async function cancel(reason: string): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    const came = await shop.call(groupOrderEndpoints.cancelGroupOrder, { params: params(), body: { reason } }, { key });
    if (came.ok || came.status !== 0) key = newId();
    refused.value = came.ok ? '' : came.message;
    await page.reload();
    busy.value = false;
  }

  const statement = computed(() =>
    addressOf(groupOrderEndpoints.groupOrderStatement.path, {
      params: { county: String(shop.county), id: id.value },
      query: { language: shop.language },
    }),
  );
  return { ...page, shown, counts, rows, claimed, refused, busy, cancel, statement };
}
