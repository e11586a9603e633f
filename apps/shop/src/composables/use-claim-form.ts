import { computed, onMounted, reactive, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { aftersaleEndpoints } from '@shanhuo/contract/aftersale/endpoints';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import { mapAnswer, saysNothing } from '../api/answer.ts';
import { newId } from '../api/new-id.ts';
import { attemptFor, type Attempt } from '../pure/attempt.ts';
import * as claim from '../pure/claim-draft.ts';
import { keepOnDevice } from '../pure/device-store.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import type { Said } from './use-checkout.ts';
import { useClaimPhotos } from './use-claim-photos.ts';

/** Four pictures over a village's network. */
const PATIENCE_MS = 120_000;

const hasKeys = (value: unknown, ...keys: string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);

/** The order and what can be claimed of it now, as one page. */
function useOpenClaims(orderId: string) {
  const shop = useShop();
  const params = { county: shop.county, id: orderId };
  return usePageData(
    () => `claim form ${orderId}`,
    async () => {
      const [order, claims] = await Promise.all([
        shop.call(orderingEndpoints.getOrder, { params }),
        shop.call(aftersaleEndpoints.orderClaims, { params }),
      ]);
      return order.ok ? mapAnswer(claims, ({ claimable }) => ({ order: order.body, claimable })) : order;
    },
  );
}

/** Sends one claim, and only one: the attempt is kept on the device until an answer came. */
function useSending(orderId: string, line: number, forget: () => void) {
  const shop = useShop();
  const router = useRouter();
  const said = ref<Said | null>(null);
  const kept = keepOnDevice<Attempt>(`shanhuo-claim-attempt-${orderId}-${line}`, (value): value is Attempt =>
    hasKeys(value, 'id', 'key', 'about'),
  );

  async function leadTo(id: string): Promise<void> {
    kept.write(null);
    forget();
    await router.replace(`/claims/${id}`);
  }

  /** A claim whose answer was lost: if it stands, the reader is brought to it. */
  async function findLost(): Promise<boolean> {
    const attempt = kept.read();
    if (attempt === null) return false;
    const found = await shop.call(aftersaleEndpoints.getClaim, { params: { county: shop.county, id: attempt.id } });
    if (found.ok) await leadTo(attempt.id);
    return found.ok;
  }
  onMounted(findLost);

  /** Answers whether what can be claimed may have changed. */
  async function send(
    wish: ReturnType<typeof claim.wishOfClaim>,
    photos: readonly { readonly id: string; readonly base64: string }[],
  ): Promise<boolean> {
    said.value = null;
    const former = kept.read();
    const attempt = attemptFor({ ...wish, photos: photos.map(({ id }) => id) }, former, newId);
    // Written anew after silence: what was sent before may have arrived all the same.
    if (former !== null && former !== attempt && (await findLost())) return false;
    kept.write(attempt);
    const came = await shop.call(
      aftersaleEndpoints.makeClaim,
      {
        params: { county: shop.county, id: orderId },
        body: { id: attempt.id, ...wish, photos: photos.map(({ base64 }) => base64) },
      },
      { key: attempt.key, patienceMs: PATIENCE_MS },
    );
    if (came.ok) {
      await leadTo(came.body.id);
      return false;
    }
    const isSilent = saysNothing(came);
    if (!isSilent) kept.write(null);
    said.value = { kind: isSilent ? 'unanswered' : 'refused', text: came.message };
    return came.code === 'claim.not-now' || came.code === 'claim.boxes-taken';
  }

  return { said, send };
}

/** The form by which the buyer of an order claims for one line of it. */
export function useClaimForm() {
  const route = useRoute();
  const orderId = String(route.params['id']);
  const lineNo = Number(route.query['line']);
  const page = useOpenClaims(orderId);
  const line = computed(() => page.data.value?.order.lines.find((one) => one.line === lineNo) ?? null);
  /** What is wrong with goods comes first: a parcel that is said to be received seldom never came. */
  const ways = computed(() => {
    const open = page.data.value?.claimable.find((one) => one.line === lineNo)?.ways ?? [];
    return open.toSorted((a, b) => Number(a.kind === 'not-arrived') - Number(b.kind === 'not-arrived'));
  });

  const draft = reactive(claim.emptyClaim());
  const kept = keepOnDevice<claim.ClaimDraft>(
    `shanhuo-claim-${orderId}-${lineNo}`,
    (value): value is claim.ClaimDraft => hasKeys(value, ...Object.keys(claim.emptyClaim())),
  );
  const way = computed(() => ways.value.find(({ kind }) => kind === draft.kind) ?? null);
  const priceFen = computed(() => line.value?.priceFen ?? 0);
  const boxes = computed(() => (way.value === null ? 0 : claim.boxesOf(draft, way.value)));
  const mostFen = computed(() => (way.value === null ? 0 : claim.mostFor(way.value, priceFen.value, boxes.value)));
  const backFen = computed(() => (way.value === null ? null : claim.backFen(draft, way.value, priceFen.value)));

  /** What is open alone needs no choice; what was chosen before and is no longer open is no choice. */
  const chooseOnly = (): void => {
    const [only, another] = ways.value;
    if (way.value === null && only !== undefined) draft.kind = another === undefined ? only.kind : '';
  };
  let isSent = false;
  onMounted(() => {
    Object.assign(draft, kept.read() ?? {});
    watch(ways, chooseOnly, { immediate: true });
    watch(draft, (now) => isSent || kept.write({ ...now }), { deep: true });
  });

  const { photos, ...taking } = useClaimPhotos();
  const { said, send } = useSending(orderId, lineNo, () => {
    isSent = true;
    kept.write(null);
  });
  const missing = ref<claim.ClaimField[]>([]);
  const lacks = () => claim.missingInClaim(draft, way.value, priceFen.value, photos.value.length);
  // What was marked is unmarked as soon as it is right; nothing new is marked while the reader writes.
  watch(lacks, (now) => (missing.value = missing.value.filter((field) => now.includes(field))));
  const busy = ref(false);

  /** Answers the first field that still needs the reader, or null when the claim went out. */
  async function submit(): Promise<claim.ClaimField | null> {
    if (busy.value || taking.preparing.value) return null;
    missing.value = lacks();
    const [first] = missing.value;
    if (first !== undefined || way.value === null) return first ?? null;
    busy.value = true;
    if (await send(claim.wishOfClaim(draft, way.value, lineNo, priceFen.value), photos.value)) await page.reload();
    busy.value = false;
    return null;
  }

  return {
    ...page,
    orderId,
    line,
    ways,
    draft,
    way,
    boxes,
    mostFen,
    backFen,
    photos,
    taking,
    missing,
    said,
    busy,
    submit,
  };
}
