import { onMounted, shallowRef } from 'vue';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { fitsOrganisation } from '@shanhuo/contract/accounts/index';
import { allPages } from '@shanhuo/contract/all-pages';
import { useSession } from '../session/session.ts';
import { call } from './call.ts';

export type Product = AnswerOf<typeof endpoints.catalog.listProducts>['items'][number];

/** All products of the county with their grades and packs, for choosing from. */
export function useProductChoices() {
  const { county } = useSession();
  const products = shallowRef<Product[]>([]);
  onMounted(async () => {
    products.value = await allPages((page) =>
      call(endpoints.catalog.listProducts, { params: { county }, query: page }),
    ).catch(() => []);
  });
  return products;
}

/** The merchants that this person works for. */
export function useMyMerchants(): { value: string; label: string }[] {
  const { organisations } = useSession();
  return organisations
    .filter(({ kind }) => fitsOrganisation('merchant-clerk', kind))
    .map(({ id, name }) => ({ value: id, label: name }));
}
