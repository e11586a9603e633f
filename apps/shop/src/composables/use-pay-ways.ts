import { computed, type ComputedRef } from 'vue';
import { networkEndpoints } from '@shanhuo/contract/network/endpoints';
import type { PayWay } from '../pure/pay-way.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

/**
 * The ways to pay that a buyer can go here and now: cash needs a station that takes it. While nobody knows, it is offered;
 * the order says no where there is none.
 */
export function usePayWays(): ComputedRef<readonly PayWay[]> {
  const shop = useShop();
  const stations = usePageData(
    () => 'takes cash',
    async () => {
      const params = { county: shop.county };
      const came = await shop.call(networkEndpoints.listCashStations, { params, query: { limit: 1 } });
      return { ok: true, body: !came.ok || came.body.items.length > 0 };
    },
  );
  return computed(() => shop.payWays.filter((way) => way !== 'cash' || stations.data.value !== false));
}
