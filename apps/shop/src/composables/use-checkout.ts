import { computed, onMounted, reactive, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { listingEndpoints } from '@shanhuo/contract/listing/endpoints';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import type { Answer } from '../api/answer.ts';
import { newId } from '../api/new-id.ts';
import { attemptFor, type Attempt } from '../pure/attempt.ts';
import { keepOnDevice } from '../pure/device-store.ts';
import { emptyReceiver, missingIn, receiverOf, type ReceiverDraft, type ReceiverField } from '../pure/receiver.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import { isShort, rememberCart, type Cart, type CartLine } from './use-cart.ts';
import { useRegions } from './use-regions.ts';

export type PayWay = 'sandbox' | 'transfer' | 'cash';
export const payWays: readonly PayWay[] = ['sandbox', 'transfer', 'cash'];

interface Draft {
  receiver: ReceiverDraft;
  way: PayWay;
  note: string;
}

const hasKeys = (value: unknown, ...keys: string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);
const draftKept = keepOnDevice<Draft>('shanhuo-checkout', (value): value is Draft =>
  hasKeys(value, 'receiver', 'way', 'note'),
);
const attemptKept = keepOnDevice<Attempt>('shanhuo-attempt', (value): value is Attempt =>
  hasKeys(value, 'orderId', 'key', 'about'),
);

/** What stands in the checkout: the cart, or the one offer that the reader wants at once. */
function useWanted() {
  const shop = useShop();
  const route = useRoute();
  const params = { county: shop.county };
  const offerId = computed(() => (typeof route.query['offer'] === 'string' ? route.query['offer'] : ''));
  const quantity = computed(() => Math.min(9999, Math.max(1, Math.trunc(Number(route.query['quantity']) || 1))));

  async function readOffer(): Promise<Answer<Cart>> {
    const came = await shop.call(listingEndpoints.getOffer, { params: { ...params, id: offerId.value } });
    if (!came.ok) return came;
    const { id, title, motif, gradeName, packName, priceFen, freightFen, available, seller } = came.body;
    const line: CartLine = {
      offerId: id,
      title,
      motif,
      gradeName,
      packName,
      merchantName: seller.name,
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
    () => (offerId.value === '' ? shop.call(orderingEndpoints.getCart, { params }) : readOffer()),
    ({ lines }) => lines.length === 0,
  );
  return { ...page, fromCart: computed(() => offerId.value === '') };
}

/** The one page between cart and payment. */
export function useCheckout() {
  const shop = useShop();
  const router = useRouter();
  const wanted = useWanted();
  const regions = useRegions();
  const draft = reactive<Draft>({ receiver: emptyReceiver(), way: 'sandbox', note: '' });
  const missing = ref<ReceiverField[]>([]);
  const said = ref<{ kind: 'refused' | 'changed' | 'unanswered'; text: string } | null>(null);
  const busy = ref(false);

  onMounted(async () => {
    const kept = draftKept.read();
    if (kept !== null) Object.assign(draft, kept);
    beginRegion();
    watch(draft, (now) => draftKept.write({ ...now }), { deep: true });
    await Promise.all([regions.open(draft.receiver), findLost()]);
  });
  watch(
    () => missingIn(draft.receiver),
    (now) => {
      // What was marked is unmarked as soon as it is right; nothing new is marked while the reader writes.
      missing.value = missing.value.filter((field) => now.includes(field));
    },
  );

  /** Most buyers live in the partner county; whoever doesn't, chooses. */
  function beginRegion(): void {
    if (draft.receiver.province === '') Object.assign(draft.receiver, regions.beginning.value ?? {});
  }
  watch(regions.beginning, beginRegion);

  /** An order whose answer was lost with the page: if it stands, the reader is brought to it. */
  async function findLost(): Promise<void> {
    const attempt = attemptKept.read();
    if (attempt === null) return;
    const found = await shop.call(orderingEndpoints.getOrder, { params: { county: shop.county, id: attempt.orderId } });
    if (!found.ok) return;
    attemptKept.write(null);
    await router.replace(`/orders/${attempt.orderId}`);
  }

  async function send(lines: readonly CartLine[]): Promise<void> {
    const wish = {
      lines: lines.map(({ offerId, quantity, priceFen }) => ({ offerId, quantity, priceFen })),
      receiver: receiverOf(draft.receiver),
      way: draft.way,
      ...(draft.note.trim() !== '' && { note: draft.note.trim() }),
    };
    const attempt = attemptFor(wish, attemptKept.read(), newId);
    attemptKept.write(attempt);
    const came = await shop.call(
      orderingEndpoints.placeOrder,
      { params: { county: shop.county }, body: { id: attempt.orderId, ...wish } },
      { key: attempt.key },
    );
    if (came.ok) return goOn(came.body.id, came.body.payment.payLink);
    if (came.status === 0 || came.code === 'fault') {
      said.value = { kind: 'unanswered', text: came.message };
      return;
    }
    attemptKept.write(null);
    said.value = { kind: cameOfChange.has(came.code) ? 'changed' : 'refused', text: came.message };
    if (said.value.kind === 'changed') await wanted.reload();
  }

  async function goOn(orderId: string, payLink: string | null): Promise<void> {
    attemptKept.write(null);
    draft.note = '';
    if (wanted.fromCart.value) rememberCart(null);
    if (payLink === null) return void (await router.replace(`/orders/${orderId}`));
    // The order stands behind the cashier, so that "back" finds it and not the form.
    window.history.replaceState(window.history.state, '', `/orders/${orderId}`);
    window.location.assign(payLink);
  }

  async function submit(): Promise<void> {
    const lines = wanted.data.value?.lines ?? [];
    missing.value = missingIn(draft.receiver);
    if (busy.value || lines.length === 0 || missing.value.length > 0 || lines.some(isShort)) return;
    busy.value = true;
    said.value = null;
    await send(lines);
    busy.value = false;
  }

  return { ...wanted, draft, regions, missing, said, busy, submit };
}

const cameOfChange: ReadonlySet<string> = new Set(['order.price-changed', 'order.not-enough', 'order.offer-gone']);
