import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useMyMerchants, useProductChoices } from '../../api/use-choices.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { newId } from '../../api/new-id.ts';
import { balanceOf, boxesFor, gramsOf } from './balance.ts';
import { needsWords } from './waste-words.ts';
import { useOpenLots } from './use-open-lots.ts';

/** Packing open lots of one grade into boxes; the waste is what the boxes don't hold, and is shown before it is kept. */
export function usePack(packed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const merchants = useMyMerchants();
  const products = useProductChoices();
  const isOpen = ref(false);
  const form = reactive({ merchantId: merchants[0]?.value ?? '', productId: '', grade: '', packSpecId: '', boxes: 1 });
  const { lots, isKnown, seek } = useOpenLots(county, (why) => (task.problem.value = task.sentenceOf(why)));
  /** Kilograms taken of each lot, as typed. */
  const taken = reactive<Record<string, number | undefined>>({});
  /** Why so much is lost, where it must be said. */
  const wasteReason = ref('');
  // One intention from opening the dialog until it is done: trying again packs once.
  let id = newId();

  const product = computed(() => products.value.find((one) => one.id === form.productId));
  const pack = computed(() => product.value?.packSpecs.find((one) => one.id === form.packSpecId));
  const inputs = computed(() =>
    lots.value.map((lot) => ({ lotId: lot.id, grams: gramsOf(taken[lot.id]) })).filter(({ grams }) => grams > 0),
  );
  const balance = computed(() => balanceOf(inputs.value, form.boxes, pack.value?.netGrams ?? 0));
  // As many boxes as go in are proposed whenever what goes in changes; fewer may be typed after that.
  watch(
    [() => balance.value.inputGrams, () => pack.value?.netGrams],
    () => (form.boxes = boxesFor(balance.value.inputGrams, pack.value?.netGrams ?? 0)),
  );
  const isTooMuch = computed(() => lots.value.some((lot) => gramsOf(taken[lot.id]) > lot.leftGrams));
  const asksWhy = computed(() =>
    needsWords(
      balance.value,
      lots.value.filter((lot) => gramsOf(taken[lot.id]) > 0),
    ),
  );
  const isExplained = computed(() => !asksWhy.value || wasteReason.value.trim() !== '');
  const mayPack = computed(
    () =>
      isExplained.value && balance.value.isPossible && !isTooMuch.value && form.grade !== '' && form.merchantId !== '',
  );

  watch(
    () => form.productId,
    () => {
      form.grade = product.value?.grades[0]?.code ?? '';
      form.packSpecId = product.value?.packSpecs[0]?.id ?? '';
    },
  );
  watch(
    () => [form.merchantId, form.productId, form.grade],
    () => {
      for (const lotId of Object.keys(taken)) delete taken[lotId];
      task.problem.value = '';
      const { merchantId: ownerId, productId, grade } = form;
      const isChosen = ownerId !== '' && productId !== '' && grade !== '';
      void seek(isChosen ? { ownerId, productId, grade } : null);
    },
  );

  const task = useTask(
    async () => {
      await call(
        endpoints.packing.pack,
        {
          params: { county },
          body: {
            id,
            ...form,
            inputs: inputs.value,
            wasteGrams: balance.value.wasteGrams,
            ...(asksWhy.value && { wasteReason: wasteReason.value.trim() }),
          },
        },
        id,
      );
      isOpen.value = false;
      packed();
    },
    () => t('list.offline'),
  );
  const open = (): void => {
    id = newId();
    form.productId = '';
    form.boxes = 1;
    wasteReason.value = '';
    task.problem.value = '';
    isOpen.value = true;
  };
  return {
    mayOpen: computed(() => session.may('packing.pack') && merchants.length > 0),
    isOpen,
    open,
    form,
    merchants,
    products,
    product,
    lots,
    isKnown,
    taken,
    balance,
    asksWhy,
    wasteReason,
    mayPack,
    problem: task.problem,
    isRunning: task.isRunning,
    submit: () => void task.run(),
  };
}
