import { computed, ref, watch } from 'vue';
import { useRoute } from 'vue-router';
import type { AnswerOf } from '@shanhuo/contract';
import { listingEndpoints } from '@shanhuo/contract/listing/endpoints';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import { useCartLine } from './use-cart.ts';

export type Offer = AnswerOf<typeof listingEndpoints.getOffer>;

export interface Choice {
  readonly id: string;
  readonly gradeName: string;
  readonly gradeNameEn: string;
  readonly packName: string;
  readonly packNameEn: string;
  readonly priceFen: number;
  readonly netGrams: number;
  readonly stock: Offer['stock'];
}

/** This offer among its siblings, in the order of grade as the list gives it: bigger packs after smaller ones. */
export function choicesOf(offer: Offer): Choice[] {
  const all: Choice[] = [offer, ...offer.siblings];
  return all.sort((a, b) => (a.gradeName === b.gradeName ? a.netGrams - b.netGrams : b.priceFen - a.priceFen));
}

export function useOffer() {
  const shop = useShop();
  const route = useRoute();
  const id = computed(() => String(route.params['id']));
  const page = usePageData(
    () => `offer ${id.value}`,
    () => shop.call(listingEndpoints.getOffer, { params: { county: shop.county, id: id.value } }),
  );
  const quantity = ref(1);
  const agreed = ref(false);
  watch(id, () => {
    quantity.value = 1;
    agreed.value = false;
  });
  const line = useCartLine();
  /** Goods that can't be sent back once opened ask for a word first. */
  const needsWord = computed(() => page.data.value?.returnKind === 'CONFIRMED_EXEMPT' && !agreed.value);
  const canBuy = computed(() => (page.data.value?.available ?? 0) > 0);
  return { ...page, quantity, agreed, needsWord, canBuy, choices: computed(() => choicesIn(page.data.value)), line };
}

const choicesIn = (offer: Offer | null): Choice[] => (offer === null ? [] : choicesOf(offer));
