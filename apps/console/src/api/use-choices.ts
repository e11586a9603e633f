import { onMounted, shallowRef } from 'vue';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { useSession } from '../session/session.ts';
import { call } from './call.ts';

export type Product = AnswerOf<typeof endpoints.catalog.listProducts>['items'][number];

/** All products of the county with their grades and packs, for choosing from. */
export function useProductChoices() {
  const { county } = useSession();
  const products = shallowRef<Product[]>([]);
  onMounted(async () => {
    const answer = await call(endpoints.catalog.listProducts, { params: { county }, query: { limit: 200 } }).catch(
      () => ({ items: [] }),
    );
    products.value = answer.items;
  });
  return products;
}

const sellers: readonly string[] = ['cooperative', 'family-farm', 'firm', 'workshop'];

/** The merchants that this person works for. */
export function useMyMerchants(): { value: string; label: string }[] {
  const { organisations } = useSession();
  return organisations.filter(({ kind }) => sellers.includes(kind)).map(({ id, name }) => ({ value: id, label: name }));
}
