import { computed, onMounted, reactive, ref, watch } from 'vue';
import { useRoute } from 'vue-router';
import { invoicingEndpoints } from '@shanhuo/contract/invoicing/endpoints';
import { saysNothing, type Answer } from '../api/answer.ts';
import { newId } from '../api/new-id.ts';
import { attemptFor, type Attempt } from '../pure/attempt.ts';
import { keepOnDevice } from '../pure/device-store.ts';
import * as invoice from '../pure/invoice-draft.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import type { Said } from './use-checkout.ts';

const isDraft = (value: unknown): value is invoice.InvoiceDraft =>
  typeof value === 'object' && value !== null && Object.keys(invoice.emptyInvoice()).every((key) => key in value);

/** The invoices of an order, or of one to many addresses: how they stand, asking for those that can be asked for, and taking a request back. */
export function useInvoices(of: 'order' | 'group') {
  const shop = useShop();
  const route = useRoute();
  const id = computed(() => String(route.params['id']));
  const { county } = shop;
  const params = () => ({ county, id: id.value });
  const page = usePageData(
    () => `invoices of ${id.value}`,
    () =>
      of === 'group'
        ? shop.call(invoicingEndpoints.groupInvoices, { params: params() })
        : shop.call(invoicingEndpoints.orderInvoices, { params: params() }),
  );
  const openFen = computed(() => (page.data.value?.parts ?? []).reduce((sum, part) => sum + part.openFen, 0));

  const draft = reactive(invoice.emptyInvoice());
  const kept = keepOnDevice('shanhuo-invoice', isDraft);
  onMounted(() => {
    const last = page.data.value?.lastTitle;
    const before = kept.read();
    if (before !== null) Object.assign(draft, before);
    else if (last) Object.assign(draft, { kind: last.kind, name: last.name, taxNumber: last.taxNumber ?? '' });
    // A note is for one order; to whom it is made out mostly stays the same.
    watch(draft, (now) => kept.write({ ...now, words: '' }), { deep: true });
  });

  const faults = ref<ReadonlyMap<invoice.InvoiceField, invoice.InvoiceFault>>(new Map());
  // What was marked is unmarked as soon as it is right; nothing new is marked while the reader writes.
  watch(draft, () => {
    const now = invoice.faultsIn(draft);
    faults.value = new Map(
      [...faults.value].flatMap(([field]) => {
        const fault = now.get(field);
        return fault === undefined ? [] : [[field, fault] as const];
      }),
    );
  });

  const said = ref<Said | null>(null);
  const busy = ref(false);
  let attempt: Attempt | null = null;
  async function deed(wish: object, ask: (key: string) => Promise<Answer<unknown>>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    said.value = null;
    attempt = attemptFor(wish, attempt, newId);
    const came = await ask(attempt.key);
    const isSilent = saysNothing(came);
    if (!isSilent) attempt = null;
    if (!came.ok) said.value = { kind: isSilent ? 'unanswered' : 'refused', text: came.message };
    if (!isSilent) await page.reload();
    busy.value = false;
  }

  /** Answers the first field that still needs the reader, or null when the request went out. */
  async function submit(): Promise<invoice.InvoiceField | null> {
    faults.value = invoice.faultsIn(draft);
    const [first] = faults.value.keys();
    if (first !== undefined) return first;
    const body = { orderIds: page.data.value?.orderIds ?? [], ...invoice.wishOf(draft) };
    await deed(body, (key) => shop.call(invoicingEndpoints.askInvoices, { params: { county }, body }, { key }));
    return null;
  }
  const withdraw = (requestId: string): Promise<void> =>
    deed({ withdraw: requestId }, (key) =>
      shop.call(invoicingEndpoints.withdrawInvoiceRequest, { params: { county, id: requestId } }, { key }),
    );
  return { ...page, id, openFen, draft, faults, said, busy, submit, withdraw };
}
