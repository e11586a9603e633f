import { computed, onMounted, ref } from 'vue';
import { useRouter } from 'vue-router';
import { accountsEndpoints } from '@shanhuo/contract/accounts/endpoints';
import { groupOrderEndpoints } from '@shanhuo/contract/ordering/group-endpoints';
import type { Answer } from '../api/answer.ts';
import { newId } from '../api/new-id.ts';
import { readCart, rememberCart, type Cart } from '../composables/use-cart.ts';
import { attemptFor, type Attempt } from '../pure/attempt.ts';
import { keepOnDevice } from '../pure/device-store.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import type { CheckedRow } from './check-rows.ts';
import { useGroupDraft, type GroupDraft } from './use-group-draft.ts';

const attemptKept = keepOnDevice<Attempt>(
  'shanhuo-group-attempt',
  (value): value is Attempt =>
    typeof value === 'object' && value !== null && ['id', 'key', 'about'].every((name) => name in value),
);

export type UnitField = 'title' | 'contact' | 'contactPhone';

/** The fields of the unit that still need the reader, in the order of the form. */
export function missingIn({ title, contactName, contactPhone }: GroupDraft): UnitField[] {
  const missing: UnitField[] = [];
  if (title.trim() === '') missing.push('title');
  if (contactName.trim() === '') missing.push('contact');
  if (!/^[\d -]{5,30}$/.test(contactPhone.trim())) missing.push('contactPhone');
  return missing;
}

/** Goods changed or ran short meanwhile: what the page shows of them is read anew. */
const cameOfChange: ReadonlySet<string> = new Set(['group-order.goods', 'group-order.not-enough']);

/** The one page on which a group order is put together and placed. */
export function useGroupPlace() {
  const shop = useShop();
  const router = useRouter();
  const page = usePageData<Cart & { readonly signedIn: boolean }>(
    () => 'group-place',
    async () => {
      const [me, cart] = await Promise.all([shop.call(accountsEndpoints.getMe, {}), readCart(shop)]);
      const signedIn = me.ok && me.body.person !== null;
      return (cart.ok ? { ok: true, body: { ...cart.body, signedIn } } : cart) as Answer<Cart & { signedIn: boolean }>;
    },
  );
  const goods = computed(() => page.data.value?.lines ?? []);
  const table = useGroupDraft(goods);
  const missing = ref<UnitField[]>([]);
  const refused = ref('');
  const busy = ref(false);

  /** A group order whose answer was lost with the page: if it stands, the reader is brought to it. */
  onMounted(async () => {
    const attempt = attemptKept.read();
    if (attempt === null) return;
    const found = await shop.call(groupOrderEndpoints.getGroupOrder, {
      params: { county: shop.county, id: attempt.id },
    });
    if (found.ok) await goOn(attempt.id);
  });

  async function goOn(id: string): Promise<void> {
    attemptKept.write(null);
    table.forgetRows();
    table.draft.note = '';
    const cart = await readCart(shop);
    if (cart.ok) rememberCart(cart.body);
    await router.replace(`/group-orders/${id}`);
  }

  async function submit(): Promise<void> {
    missing.value = missingIn(table.draft);
    if (busy.value || missing.value.length > 0 || table.wrong.value > 0 || table.checked.value.length === 0) return;
    busy.value = true;
    refused.value = '';
    const wish = wishOf(table.draft, table.checked.value);
    const attempt = attemptFor(wish, attemptKept.read(), newId);
    attemptKept.write(attempt);
    const came = await shop.call(
      groupOrderEndpoints.placeGroupOrder,
      { params: { county: shop.county }, body: { id: attempt.id, ...wish } },
      { key: attempt.key },
    );
    busy.value = false;
    if (came.ok) return goOn(came.body.id);
    refused.value = came.message;
    // Without an answer it may stand all the same: sent once more it is the same one.
    if (came.status === 0 || came.code === 'fault') return;
    attemptKept.write(null);
    if (cameOfChange.has(came.code)) await page.reload();
  }

  function forget(): void {
    attemptKept.write(null);
    table.forgetRows();
  }

  return { ...page, goods, table, missing, refused, busy, submit, forget };
}

function wishOf(draft: GroupDraft, rows: readonly CheckedRow[]) {
  const goods = new Map(rows.flatMap(({ good }) => (good === null ? [] : [[good.offerId, good] as const])));
  const note = draft.note.trim();
  return {
    title: draft.title.trim(),
    contact: { name: draft.contactName.trim(), phone: draft.contactPhone.trim() },
    ...(note !== '' && { note }),
    offers: [...goods.values()].map(({ offerId, priceFen }) => ({ offerId, priceFen })),
    rows: rows.map((row) => ({
      offerId: row.good?.offerId ?? '',
      quantity: row.quantity,
      receiver: { name: row.name, phone: row.phone, regionCode: row.regionCode, address: row.address },
      ...(row.note !== '' && { note: row.note }),
    })),
  };
}
