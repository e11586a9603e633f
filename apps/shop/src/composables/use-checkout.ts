import { computed, onMounted, reactive, ref, watch, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import { newId } from '../api/new-id.ts';
import { attemptFor, type Attempt } from '../pure/attempt.ts';
import { keepOnDevice } from '../pure/device-store.ts';
import { wayToBegin, type PayWay } from '../pure/pay-way.ts';
import { emptyReceiver, missingIn, receiverOf, type ReceiverDraft, type ReceiverField } from '../pure/receiver.ts';
import { useShop } from '../shop/shop.ts';
import { isShort, rememberCart, type CartLine } from './use-cart.ts';
import { usePayWays } from './use-pay-ways.ts';
import { useRegions } from './use-regions.ts';
import { useWanted } from './use-wanted.ts';

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
  hasKeys(value, 'id', 'key', 'about'),
);

export interface Said {
  readonly kind: 'refused' | 'changed' | 'unanswered';
  readonly text: string;
}

/** The draft of this device: what its reader wrote before, and nothing that nobody wrote. */
function useDraft(payWays: ComputedRef<readonly PayWay[]>) {
  const regions = useRegions();
  const draft = reactive<Draft>({ receiver: emptyReceiver(), way: wayToBegin(payWays.value), note: '' });
  // Whether a station takes cash may be heard later than the page.
  watch(payWays, (open) => {
    draft.way = wayToBegin(open, draft.way);
  });
  /** A whole receiver from before; null where there is none. */
  const former = ref<ReceiverDraft | null>(null);
  const isFormer = computed(() => JSON.stringify(draft.receiver) === JSON.stringify(former.value));
  const receive = (receiver: ReceiverDraft): Promise<unknown> => {
    Object.assign(draft.receiver, receiver);
    return regions.open(draft.receiver);
  };
  onMounted(() => {
    Object.assign(draft, draftKept.read() ?? {});
    if (missingIn(draft.receiver).length === 0) former.value = { ...draft.receiver };
    draft.way = wayToBegin(payWays.value, draft.way);
    watch(draft, (now) => draftKept.write({ ...now }), { deep: true });
    return regions.open(draft.receiver);
  });
  return { draft, regions, former, isFormer, receive };
}

/** Sends one order, and only one: the attempt is kept on the device until an answer came. */
function useSending(draft: Draft, wanted: ReturnType<typeof useWanted>) {
  const shop = useShop();
  const router = useRouter();
  const said = ref<Said | null>(null);

  /** An order whose answer was lost with the page: if it stands, the reader is brought to it. */
  async function findLost(): Promise<void> {
    const attempt = attemptKept.read();
    if (attempt === null) return;
    const found = await shop.call(orderingEndpoints.getOrder, { params: { county: shop.county, id: attempt.id } });
    if (!found.ok) return;
    attemptKept.write(null);
    await router.replace(`/orders/${attempt.id}`);
  }
  onMounted(findLost);

  async function send(lines: readonly CartLine[]): Promise<void> {
    const wish = wishOf(draft, lines);
    const attempt = attemptFor(wish, attemptKept.read(), newId);
    attemptKept.write(attempt);
    said.value = null;
    const came = await shop.call(
      orderingEndpoints.placeOrder,
      { params: { county: shop.county }, body: { id: attempt.id, ...wish } },
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
    if (payLink === null) {
      await router.replace(`/orders/${orderId}`);
      return;
    }
    // The order stands behind the cashier, so that "back" finds it and not the form.
    window.history.replaceState(window.history.state, '', `/orders/${orderId}`);
    window.location.assign(payLink);
  }

  return { said, send };
}

const cameOfChange: ReadonlySet<string> = new Set(['order.price-changed', 'order.not-enough', 'order.offer-gone']);

function wishOf(draft: Draft, lines: readonly CartLine[]) {
  return {
    lines: lines.map(({ offerId, quantity, priceFen }) => ({ offerId, quantity, priceFen })),
    receiver: receiverOf(draft.receiver),
    way: draft.way,
    ...(draft.note.trim() !== '' && { note: draft.note.trim() }),
  };
}

/** The one page between cart and payment. */
export function useCheckout() {
  const wanted = useWanted();
  const payWays = usePayWays();
  const { draft, regions, former, isFormer, receive } = useDraft(payWays);
  const { said, send } = useSending(draft, wanted);
  const missing = ref<ReceiverField[]>([]);
  const busy = ref(false);
  watch(
    () => missingIn(draft.receiver),
    (now) => {
      // What was marked is unmarked as soon as it is right; nothing new is marked while the reader writes.
      missing.value = missing.value.filter((field) => now.includes(field));
    },
  );

  /** Answers the first field that still needs the reader, or null when the order went out. */
  async function submit(): Promise<ReceiverField | null> {
    const lines = wanted.data.value?.lines ?? [];
    missing.value = missingIn(draft.receiver);
    const [first] = missing.value;
    if (first !== undefined) return first;
    if (busy.value || lines.length === 0 || lines.some(isShort) || payWays.value.length === 0) return null;
    busy.value = true;
    await send(lines);
    busy.value = false;
    return null;
  }

  return { ...wanted, payWays, draft, regions, former, isFormer, receive, missing, said, busy, submit };
}
