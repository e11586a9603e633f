import { watch } from 'vue';
import { aftersaleEndpoints } from '@shanhuo/contract/aftersale/endpoints';
import { saysNothing, type Answer } from '../api/answer.ts';
import type { OrderClaims } from '../pure/claim-words.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';

export interface ReadClaims extends OrderClaims {
  /** Why they could not be read; null where they were, or where there is nothing to read for this reader. */
  readonly unread: string | null;
}

/**
 * What an order's buyer can claim and has claimed, read anew when the order moves on. An order can be read without them:
 * what they lack is said beside it.
 */
export function useOrderClaims(id: () => string, orderState: () => string | undefined) {
  const shop = useShop();

  async function read(): Promise<Answer<ReadClaims>> {
    const came = await shop.call(aftersaleEndpoints.orderClaims, { params: { county: shop.county, id: id() } });
    if (came.ok) return { ok: true, body: { ...came.body, unread: null } };
    return { ok: true, body: { claimable: [], claims: [], unread: saysNothing(came) ? came.message : null } };
  }

  const page = usePageData(() => `claims of ${id()}`, read);
  watch(orderState, (now, before) => (before === undefined || now === before ? undefined : page.reload()));
  return { claims: page.data, reloadClaims: page.reload };
}
