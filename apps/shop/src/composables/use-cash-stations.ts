import { computed, onMounted, shallowRef } from 'vue';
import type { AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { networkEndpoints } from '@shanhuo/contract/network/endpoints';
import type { AsyncState } from '@shanhuo/face/components/async-state.ts';
import type { Answer, Refused } from '../api/answer.ts';
import { byTownship } from '../pure/by-township.ts';
import { useShop, type Shop } from '../shop/shop.ts';

export type CashStation = AnswerOf<typeof networkEndpoints.listCashStations>['items'][number];

/** The whole list, or why a page of it was refused. */
async function readStations(shop: Shop): Promise<Answer<readonly CashStation[]>> {
  const params = { county: shop.county };
  const refused: Refused[] = [];
  const items = await allPages(async (query) => {
    const came = await shop.call(networkEndpoints.listCashStations, { params, query });
    if (came.ok) return came.body;
    refused.push(came);
    return { items: [], next: null };
  });
  return refused[0] ?? { ok: true, body: items };
}

/** Where cash is taken, by township: asked for only where somebody pays so. */
export function useCashStations() {
  const shop = useShop();
  const answer = shallowRef<Answer<readonly CashStation[]> | null>(null);
  async function reload(): Promise<void> {
    answer.value = null;
    answer.value = await readStations(shop);
  }
  onMounted(reload);
  const stations = computed(() => (answer.value?.ok === true ? answer.value.body : []));
  return {
    reload,
    count: computed(() => stations.value.length),
    townships: computed(() => byTownship(stations.value)),
    message: computed(() => (answer.value?.ok === false ? answer.value.message : '')),
    state: computed((): AsyncState => {
      if (answer.value === null) return 'loading';
      if (!answer.value.ok) return 'error';
      return stations.value.length === 0 ? 'empty' : 'ready';
    }),
  };
}
