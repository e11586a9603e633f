import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useMyMerchants, useProductChoices } from '../../api/use-choices.ts';
import { useTask } from '../../api/use-task.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useSession } from '../../session/session.ts';
import { useOfferForm } from './use-offer-form.ts';

/** A new offer for the workbench: only a seller, a product and a title are needed to begin. */
export function useNewOffer(drafted: (id: string) => void) {
  const { t } = useI18n();
  const session = useSession();
  const merchants = useMyMerchants();
  const products = useProductChoices();
  const isOpen = ref(false);
  const merchantId = ref(merchants[0]?.value ?? '');
  const productId = ref('');
  const product = computed(() => products.value.find((one) => one.id === productId.value));
  const fields = useOfferForm(() => product.value);
  const typed = reactive({ productId: '', ...fields.form });
  const draft = useDraft('offer', typed, { ...typed }, isOpen);
  let isTakingUp = false;
  watch([productId, fields.form], () => Object.assign(typed, { ...fields.form, productId: productId.value }));
  let id = newId();
  watch(product, (now) => {
    if (now === undefined) return;
    // What was typed before and taken up again stays.
    if (isTakingUp) return void (isTakingUp = false);
    fields.fill({
      title: now.name,
      grade: now.grades[0]?.code ?? null,
      packSpecId: now.packSpecs[0]?.id ?? null,
      priceFen: null,
      freightFen: 0,
      returnKind: now.returnKind,
    });
  });
  /** Puts what the draft keeps into the fields. */
  const take = (): void => {
    const { productId: product, ...form } = typed;
    isTakingUp = product !== '' && product !== productId.value;
    Object.assign(fields.form, form);
    productId.value = product;
  };
  const drop = (): void => {
    draft.drop();
    take();
  };
  const open = (): void => {
    id = newId();
    fields.clear();
    draft.open();
    take();
    isOpen.value = true;
  };
  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.listing.draftOffer, {
        params: { county: session.county },
        body: { id, merchantId: merchantId.value, productId: productId.value, ...fields.fields() },
      });
      draft.drop();
      isOpen.value = false;
      drafted(id);
    },
    () => t('list.offline'),
  );
  return {
    mayOpen: computed(() => session.may('listing.offer') && merchants.length > 0),
    isComplete: computed(() => productId.value !== '' && fields.form.title.trim() !== ''),
    isOpen,
    open,
    merchants,
    products,
    merchantId,
    productId,
    fields,
    draft: { ...draft, drop },
    submit: () => void run(),
    problem,
    isRunning,
  };
}
