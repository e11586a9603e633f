import type { AnswerOf } from '@shanhuo/contract';
import type { catalogEndpoints } from '@shanhuo/contract/catalog/endpoints';
import { computed, watch, type ComputedRef } from 'vue';
import { useShop, type Shop } from '../shop/shop.ts';

export type Category = AnswerOf<typeof catalogEndpoints.listCategories>['items'][number];

const lastHeard = new WeakMap<Shop, readonly Category[]>();

/** The categories of this page, or those of the page before: they stay in place while the next list is read. */
export function useLastCategories(now: () => readonly Category[] | undefined): ComputedRef<readonly Category[]> {
  const shop = useShop();
  watch(
    now,
    (heard) => {
      if (heard !== undefined) lastHeard.set(shop, heard);
    },
    { immediate: true },
  );
  return computed(() => now() ?? lastHeard.get(shop) ?? []);
}
