import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { yieldPercent, yieldWord } from '@shanhuo/contract/packing/yield';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useMyMerchants, useProductChoices } from '../../api/use-choices.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { today } from '../../widgets/periods.ts';
import { gramsOf, makingOf } from './balance.ts';
import { useByProducts } from './use-by-products.ts';
import { useOpenLots } from './use-open-lots.ts';
import { useRecipeChoices } from './use-recipe-choices.ts';

/** Making one thing of another: what goes in, what comes of it, and how that stands to what usually comes. */
export function useProcess(processed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const merchants = useMyMerchants();
  const products = useProductChoices();
  const choices = useRecipeChoices(county);
  const byProducts = useByProducts();
  const isOpen = ref(false);
  const form = reactive({
    merchantId: merchants[0]?.value ?? '',
    recipeId: '',
    day: today(),
    grade: '',
    kilograms: undefined as number | undefined,
  });
  const reason = ref('');
  const { lots, isKnown, seek } = useOpenLots(county, (why) => (task.problem.value = task.sentenceOf(why)));
  const taken = reactive<Record<string, number | undefined>>({});
  // One intention from opening the dialog until it is done: trying again processes once.
  let id = newId();

  const recipe = computed(() => choices.recipes.value.find((one) => one.id === form.recipeId));
  const gradesOf = (productId: string) => products.value.find((one) => one.id === productId)?.grades ?? [];
  const inputs = computed(() =>
    lots.value.map((lot) => ({ lotId: lot.id, grams: gramsOf(taken[lot.id]) })).filter(({ grams }) => grams > 0),
  );
  const balance = computed(() => makingOf(inputs.value, gramsOf(form.kilograms), byProducts.came.value));
  const word = computed(() => {
    const isWeighed = balance.value.inputGrams > 0 && balance.value.outputGrams > 0;
    return recipe.value === undefined || !isWeighed ? null : yieldWord(recipe.value, balance.value);
  });
  const asksWhy = computed(() => word.value === 'low' || word.value === 'high');
  const isTooMuch = computed(() => lots.value.some((lot) => gramsOf(taken[lot.id]) > lot.leftGrams));
  const isExplained = computed(() => !asksWhy.value || reason.value.trim() !== '');
  const isFilled = computed(() => form.grade !== '' && form.day !== '' && form.merchantId !== '');
  const mayProcess = computed(
    () =>
      balance.value.isPossible &&
      word.value !== 'impossible' &&
      isExplained.value &&
      !isTooMuch.value &&
      isFilled.value &&
      byProducts.areComplete.value,
  );

  watch(
    () => [form.merchantId, form.recipeId],
    () => {
      for (const lotId of Object.keys(taken)) delete taken[lotId];
      byProducts.clear();
      task.problem.value = '';
      form.grade = gradesOf(recipe.value?.toProductId ?? '')[0]?.code ?? '';
      const { merchantId: ownerId } = form;
      const productId = recipe.value?.fromProductId;
      void seek(ownerId === '' || productId === undefined ? null : { ownerId, productId });
    },
  );

  const task = useTask(
    async () => {
      const { merchantId, recipeId, day, grade } = form;
      const why = asksWhy.value ? { reason: reason.value.trim() } : {};
      const made = { grade, grams: balance.value.outputGrams, byProducts: byProducts.came.value };
      const body = { id, merchantId, recipeId, day, inputs: inputs.value, ...made, ...why };
      await call(endpoints.packing.process, { params: { county }, body }, id);
      isOpen.value = false;
      processed();
    },
    () => t('list.offline'),
  );
  const open = (): void => {
    id = newId();
    Object.assign(form, { recipeId: '', day: today(), grade: '', kilograms: undefined });
    reason.value = '';
    task.problem.value = '';
    isOpen.value = true;
    void choices.load();
  };
  return {
    mayOpen: computed(() => session.may('packing.pack') && merchants.length > 0),
    isOpen,
    open,
    form,
    merchants,
    choices,
    recipe,
    grades: computed(() => gradesOf(recipe.value?.toProductId ?? '')),
    gradesOf,
    products: computed(() =>
      products.value
        .filter(({ id: one }) => one !== recipe.value?.fromProductId && one !== recipe.value?.toProductId)
        .map((one) => ({ value: one.id, label: `${one.code} ${choices.named(one.name, one.nameEn)}` })),
    ),
    lots,
    isKnown,
    taken,
    byProducts,
    balance,
    word,
    percent: computed(() => yieldPercent(balance.value)),
    asksWhy,
    reason,
    mayProcess,
    problem: computed(() => choices.problem.value || task.problem.value),
    isRunning: task.isRunning,
    submit: () => void task.run(),
  };
}
