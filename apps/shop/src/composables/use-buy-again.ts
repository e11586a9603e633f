import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import { useShop } from '../shop/shop.ts';
import { rememberCart } from './use-cart.ts';
import type { Order } from './use-order.ts';

/** Lays what an order held into the cart once more, as far as it is still sold, and leads there. */
export function useBuyAgain() {
  const shop = useShop();
  const router = useRouter();
  const said = ref<string | null>(null);
  const busy = ref(false);

  async function buyAgain({ lines }: Pick<Order, 'lines'>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    let isAnyThere = false;
    for (const { offerId, quantity } of lines) {
      const params = { county: shop.county, offerId };
      // One after the other: all of them write to one cart.
      const came = await shop.call(orderingEndpoints.putCartLine, { params, body: { quantity } });
      if (came.ok) rememberCart(came.body);
      else said.value = came.message;
      isAnyThere ||= came.ok;
    }
    busy.value = false;
    if (isAnyThere) await router.push('/cart');
  }

  return { said, busy, buyAgain };
}
