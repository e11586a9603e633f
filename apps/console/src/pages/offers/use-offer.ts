import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';
import { endpoints } from '@shanhuo/contract';
import { claimsEn, gateEn } from '@shanhuo/contract/listing/gate-sentences.en';
import { claimsZh, gateZh } from '@shanhuo/contract/listing/gate-sentences.zh';
import { call } from '../../api/call.ts';
import { useProductChoices } from '../../api/use-choices.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';
import { useHold } from './use-hold.ts';
import { useOfferForm } from './use-offer-form.ts';
import { useCounted } from '../../widgets/use-counted.ts';

/** One offer with what the gate says about it, its fields and its way into and out of the shop. */
export function useOffer(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const counted = useCounted();
  const route = useRoute();
  const session = useSession();
  const { county } = session;
  const products = useProductChoices();
  const one = useRecord(id, async (offerId) => {
    const params = { county, id: offerId };
    const [gate, offer] = await Promise.all([
      call(endpoints.listing.seeGate, { params }),
      call(endpoints.listing.getMyOffer, { params }),
    ]);
    const { items: certificates } = session.may('quality.see-lots')
      ? await call(endpoints.quality.listCertificates, {
          params: { county },
          query: { merchantId: offer.merchantId, productId: offer.productId },
        })
      : { items: [] };
    return { gate, offer, certificates };
  });
  const offer = computed(() => one.record.value?.offer ?? null);
  const product = computed(() => products.value.find((found) => found.id === offer.value?.productId));
  const fields = useOfferForm(
    () => product.value,
    () => offer.value,
  );
  watch(offer, (now) => now && fields.fill(now));

  const words = computed(() =>
    currentLanguage() === 'en' ? { gate: gateEn, claims: claimsEn } : { gate: gateZh, claims: claimsZh },
  );
  // What is left to do stands first.
  const lines = computed(() =>
    (one.record.value?.gate.lines ?? [])
      .toSorted((a, b) => Number(a.passed) - Number(b.passed))
      .map((line) => ({
        ...line,
        sentence: line.passed ? t(`gatePassed.${line.check}`) : words.value.gate[line.check],
        claims: line.claims.map(({ word, reason }) => ({ word, why: words.value.claims[reason] })),
      })),
  );
  const isMine = computed(() => offer.value !== null && session.mayFor('listing.offer', offer.value.merchantId));

  /** Why it left the shop, when that was not its seller's wish. */
  const takenOut = computed(() => {
    const why = offer.value?.withdrawn;
    if (why == null) return null;
    const isHeld = why.by === 'office';
    return {
      isHeld,
      title: isHeld ? t('offers.heldBy', { why: why.reason ?? '' }) : t('offers.takenOut'),
      sentences: isHeld ? [t('offers.heldNext')] : why.checks.map((check) => words.value.gate[check]),
    };
  });
  const tab = ref('gate');
  watch(id, () => (tab.value = 'gate'));
  const tabs = computed(() => [
    { name: 'gate', label: t('offers.gate') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const next = computed(() => {
    const gate = one.record.value?.gate;
    if (gate === undefined || offer.value?.state === 'published' || takenOut.value?.isHeld === true) return '';
    return gate.ready ? t('offers.nextPublish') : counted('offers.todo', gate.todoCount);
  });

  const work = useTask(
    async (act: 'save' | 'publish' | 'withdraw') => {
      const params = { county, id: id() ?? '' };
      if (act === 'save') await call(endpoints.listing.changeOffer, { params, body: fields.fields() });
      else if (act === 'publish') await call(endpoints.listing.publishOffer, { params });
      else await call(endpoints.listing.withdrawOffer, { params });
      changed();
    },
    () => t('list.offline'),
    id,
  );
  const act = async (what: 'save' | 'publish' | 'withdraw'): Promise<void> => {
    await work.run(what);
    await one.load();
  };
  return {
    ...one,
    ...useHold(id, async () => {
      changed();
      await one.load();
    }),
    tab,
    tabs,
    next,
    offer,
    lines,
    takenOut,
    fields,
    isMine,
    mayCertify: computed(() => session.may('quality.certify')),
    field: computed(() => (typeof route.query['field'] === 'string' ? route.query['field'] : null)),
    isWorking: work.isRunning,
    problem: work.problem,
    act,
  };
}
