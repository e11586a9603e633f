import { reactive, ref } from 'vue';
import { useRouter } from 'vue-router';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import { digitsOf } from '../pure/receiver.ts';
import { useShop } from '../shop/shop.ts';

/** Finds an order that was placed without an account, and goes to it. */
export function useFindOrder() {
  const shop = useShop();
  const router = useRouter();
  const form = reactive({ number: '', phone: '' });
  const wrong = ref<'number' | 'phone' | null>(null);
  const said = ref<string | null>(null);
  const busy = ref(false);

  async function find(): Promise<void> {
    const phone = digitsOf(form.phone);
    const number = form.number.trim();
    wrong.value = number === '' ? 'number' : /^1\d{10}$/.test(phone) ? null : 'phone';
    if (wrong.value !== null || busy.value) return;
    busy.value = true;
    const params = { county: shop.county };
    const came = await shop.call(orderingEndpoints.findGuestOrder, { params, body: { number, phone } });
    busy.value = false;
    said.value = came.ok ? null : came.message;
    if (came.ok) await router.push(`/orders/${came.body.id}`);
  }
  return { form, wrong, said, busy, find };
}
