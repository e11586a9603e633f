import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useProductChoices } from '../../api/use-choices.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

export type Recipe = AnswerOf<typeof endpoints.catalog.listRecipes>['items'][number];

const perMilleOf = (percent: number | undefined): number => Math.round((percent ?? 0) * 10);

/** How products are made of others, and the form in which whoever keeps the products says so; a few dozen, so all at once. */
export function useRecipes() {
  const { t, locale } = useI18n();
  const session = useSession();
  const { county } = session;
  const products = useProductChoices();
  const one = useRecord(
    () => 'all',
    () =>
      allPages((page) =>
        call(endpoints.catalog.listRecipes, { params: { county }, query: { ...page, retired: 'with' } }),
      ),
  );
  const rows = computed(() => one.record.value ?? []);
  const isOpen = ref(false);
  const isNew = ref(true);
  let id = newId();
  const form = reactive({
    fromProductId: '',
    toProductId: '',
    name: '',
    nameEn: '',
    low: undefined as number | undefined,
    high: undefined as number | undefined,
    most: undefined as number | undefined,
    source: '',
    inUse: true,
  });
  const band = computed(() => ({
    lowPerMille: perMilleOf(form.low),
    highPerMille: perMilleOf(form.high),
    mostPerMille: perMilleOf(form.most),
  }));
  const isBand = computed(() => {
    const { lowPerMille, highPerMille, mostPerMille } = band.value;
    return lowPerMille > 0 && lowPerMille <= highPerMille && highPerMille <= mostPerMille && mostPerMille <= 1000;
  });
  const { run, problem, isRunning } = useTask(
    async () => {
      const { fromProductId, toProductId, source, inUse } = form;
      const name = form.name.trim();
      const body = { fromProductId, toProductId, name, nameEn: form.nameEn.trim() || name, ...band.value };
      await call(endpoints.catalog.saveRecipe, {
        params: { county, id },
        body: { ...body, source: source.trim(), inUse },
      });
      isOpen.value = false;
      await one.load();
    },
    () => t('list.offline'),
  );
  const named = (zh: string, en: string): string => (locale.value === 'en' ? en : zh);
  const open = (recipe: Recipe | null): void => {
    problem.value = '';
    isNew.value = recipe === null;
    id = recipe?.id ?? newId();
    Object.assign(form, {
      fromProductId: recipe?.fromProductId ?? '',
      toProductId: recipe?.toProductId ?? '',
      name: recipe?.name ?? '',
      nameEn: recipe === null || recipe.nameEn === recipe.name ? '' : recipe.nameEn,
      low: recipe === null ? undefined : recipe.lowPerMille / 10,
      high: recipe === null ? undefined : recipe.highPerMille / 10,
      most: recipe === null ? undefined : recipe.mostPerMille / 10,
      source: recipe?.source ?? '',
      inUse: !(recipe?.retired ?? false),
    });
    isOpen.value = true;
  };
  /** The products in use, and the one that is chosen already though it no longer is. */
  const choicesFor = (chosen: string, name: string | undefined) => {
    const choices = products.value.map((product) => ({
      value: product.id,
      label: `${product.code} ${named(product.name, product.nameEn)}`,
    }));
    const isMissing = chosen !== '' && name !== undefined && !choices.some(({ value }) => value === chosen);
    return isMissing ? [...choices, { value: chosen, label: t('inUse.marked', { name }) }] : choices;
  };
  const known = computed(() => rows.value.find((recipe) => recipe.id === id && isOpen.value));
  return {
    rows,
    state: computed(() => (one.state.value === 'ready' && rows.value.length === 0 ? 'empty' : one.state.value)),
    message: one.message,
    load: one.load,
    mayManage: computed(() => session.may('catalog.manage')),
    named,
    isOpen,
    isNew,
    open,
    form,
    fromChoices: computed(() => choicesFor(form.fromProductId, known.value?.fromProductName)),
    toChoices: computed(() => choicesFor(form.toProductId, known.value?.toProductName)),
    isSame: computed(() => form.fromProductId !== '' && form.fromProductId === form.toProductId),
    /** All three figures are there and stand in the wrong order. */
    isDisorder: computed(
      () => form.low !== undefined && form.high !== undefined && form.most !== undefined && !isBand.value,
    ),
    isComplete: computed(
      () =>
        isBand.value &&
        form.name.trim() !== '' &&
        form.fromProductId !== '' &&
        form.toProductId !== '' &&
        form.fromProductId !== form.toProductId,
    ),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
