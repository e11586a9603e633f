import { computed, reactive, ref } from 'vue';
import { useRoute } from 'vue-router';
import { aftersaleEndpoints } from '@shanhuo/contract/aftersale/endpoints';
import { saysNothing, type Answer } from '../api/answer.ts';
import { newId } from '../api/new-id.ts';
import type { ClaimView } from '../pure/claim-words.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import type { Said } from './use-checkout.ts';
import { useGentlePolling } from './use-gentle-polling.ts';

/** As waybills are written on slips, without the gaps that somebody types. */
export const waybillIn = (typed: string): string | null => {
  const waybill = typed.normalize('NFKC').replaceAll(/\s/g, '');
  return /^[0-9A-Za-z-]{5,30}$/.test(waybill) ? waybill : null;
};

/** What is written beside a claim's acts, until it was sent. */
interface Written {
  say: string;
  why: string;
  waybill: string;
}

type Ask = (key: string) => Promise<Answer<ClaimView>>;

/** One claim of its buyer: read, followed while money goes back, and all that the buyer may do with it. */
export function useClaim() {
  const shop = useShop();
  const route = useRoute();
  const id = computed(() => String(route.params['id']));
  const params = () => ({ county: shop.county, id: id.value });
  const page = usePageData(
    () => `claim ${id.value}`,
    () => shop.call(aftersaleEndpoints.getClaim, { params: params() }),
  );
  const moving = computed(() => ['agreed', 'refunding'].includes(page.data.value?.state ?? ''));
  useGentlePolling(() => moving.value, page.reload);

  const written = reactive<Written>({ say: '', why: '', waybill: '' });
  const said = ref<Said | null>(null);
  /** The act that is under way. */
  const doing = ref<string | null>(null);
  /** What was done last without a refusal. */
  const done = ref<string | null>(null);
  /** Kept until answered: the same wish twice is one deed. */
  const keys = new Map<string, string>();

  /** What the claim has become is shown at once; news that stood in the way is read. Answers whether it was done. */
  async function deed(name: string, body: unknown, ask: Ask): Promise<boolean> {
    if (doing.value !== null) return false;
    doing.value = name;
    done.value = null;
    said.value = null;
    const wish = `${name} ${JSON.stringify(body)}`;
    const key = keys.get(wish) ?? newId();
    keys.set(wish, key);
    const came = await ask(key);
    const isSilent = saysNothing(came);
    if (!isSilent) keys.delete(wish);
    if (came.ok) {
      page.answer.value = came;
      done.value = name;
    } else {
      said.value = { kind: isSilent ? 'unanswered' : 'refused', text: came.message };
      if (!isSilent) await page.reload();
    }
    doing.value = null;
    return came.ok;
  }

  async function reply(what: 'accept' | 'decline'): Promise<void> {
    const body = { reply: what, offerFen: page.data.value?.offerFen ?? 0, words: written.why.trim() };
    const ask: Ask = (key) => shop.call(aftersaleEndpoints.replyToOffer, { params: params(), body }, { key });
    if (await deed(what, body, ask)) written.why = '';
  }
  async function say(): Promise<void> {
    const body = { words: written.say.trim() };
    if (body.words === '') return;
    const ask: Ask = (key) => shop.call(aftersaleEndpoints.sayOnClaim, { params: params(), body }, { key });
    if (await deed('say', body, ask)) written.say = '';
  }
  async function sendBack(): Promise<void> {
    const waybill = waybillIn(written.waybill);
    if (waybill === null) return;
    const body = { waybill };
    const ask: Ask = (key) => shop.call(aftersaleEndpoints.sendBack, { params: params(), body }, { key });
    if (await deed('send-back', body, ask)) written.waybill = '';
  }
  const withdraw = (): Promise<boolean> =>
    deed('withdraw', null, (key) => shop.call(aftersaleEndpoints.withdrawClaim, { params: params() }, { key }));

  return { ...page, moving, written, said, doing, done, reply, say, sendBack, withdraw };
}
