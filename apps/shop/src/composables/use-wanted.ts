import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { listingEndpoints } from '@shanhuo/contract/listing/endpoints';
import type { Answer } from '../api/answer.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import { readCart, type Cart, type CartLine } from './use-cart.ts';

/** What stands in the checkout: the cart, or the one offer that the reader wants at once. */
export function useWanted() {
  const shop = useShop();
  const route = useRoute();
  const params = { county: shop.county };
  const offerId = computed(() => (typeof route.query['offer'] === 'string' ? route.query['offer'] : ''));
  const quantity = computed(() => Math.min(9999, Math.max(1, Math.trunc(Number(route.query['quantity']) || 1))));

  async function readOffer(): Promise<Answer<Cart>> {
    const came = await shop.call(listingEndpoints.getOffer, { params: { ...params, id: offerId.value } });
    if (!came.ok) return came;
    const { id, title, nameEn, motif, priceFen, freightFen, available, seller } = came.body;
    const { gradeName, gradeNameEn, packName, packNameEn } = came.body;
    const line: CartLine = {
      offerId: id,
      title,
      titleEn: nameEn,
      motif,
      gradeName,
      gradeNameEn,
      packName,
      packNameEn,
      merchantName: seller.name,
      merchantNameEn: seller.nameEn,
      quantity: quantity.value,
      priceFen,
      freightFen: freightFen * quantity.value,
      available,
    };
    const goodsFen = priceFen * quantity.value;
    return {
      ok: true,
      body: { lines: [line], goodsFen, freightFen: line.freightFen, totalFen: goodsFen + line.freightFen },
    };
  }

  const page = usePageData(
    () => `checkout ${offerId.value} ${quantity.value}`,
    () => (offerId.value === '' ? readCart(shop) : readOffer()),
    ({ lines }) => lines.length === 0,
  );
  return { ...page, fromCart: computed(() => offerId.value === '') };
}
