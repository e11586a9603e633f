import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { bodyOfProduct } from '@shanhuo/contract/catalog/product-body';
import { call } from '../../api/call.ts';
import { keepTyped } from '../../api/keep-typed.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { useInUse } from './use-in-use.ts';
import { blankProduct, factsOf, formOf, isComplete } from './product-form.ts';

export type Product = AnswerOf<typeof endpoints.catalog.getProduct>;

/** One product; the centre keeps what is known about it, its grades and its packs. */
export function useProduct(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (productId) => call(endpoints.catalog.getProduct, { params: { county, id: productId } }));
  const form = reactive({ ...blankProduct });
  watch(one.record, (product, before) => {
    if (product === null) return;
    const now = formOf(product);
    // Facts that were typed before a grade or a pack was saved are still there to be saved.
    const isSame = before !== null && before.id === product.id;
    Object.assign(form, isSame ? keepTyped({ ...form }, formOf(before), now) : now);
  });
  const task = useTask(
    async (change: Partial<Product>) => {
      if (one.record.value === null) return;
      const product = one.record.value;
      await call(endpoints.catalog.saveProduct, {
        params: { county, id: product.id },
        body: bodyOfProduct({ ...product, ...change }),
      });
      await one.load();
      changed();
    },
    () => t('list.offline'),
    id,
  );
  const use = useInUse(id, async () => {
    await one.load();
    changed();
  });
  const save = async (): Promise<void> => {
    const isSaved = await task.run(factsOf(form));
    if (isSaved && one.record.value !== null) Object.assign(form, formOf(one.record.value));
  };
  // The gate's repair link names the field that is missing, which stands among the facts.
  const route = useRoute();
  const first = (): string => (route.query['field'] === undefined ? 'grades' : 'facts');
  const tab = ref(first());
  watch(id, () => (tab.value = first()));
  const tabs = computed(() => [
    { name: 'grades', label: t('products.gradesAndPacks') },
    { name: 'facts', label: t('file.facts') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  return {
    ...one,
    tab,
    tabs,
    form,
    mayManage: computed(() => session.may('catalog.manage')),
    isComplete: computed(() => isComplete(form)),
    save: () => void save(),
    change: task.run,
    putUse: use.putUse,
    /** Of what was typed about the product or a part of it. */
    typedProblem: task.problem,
    problem: computed(() => use.problem.value || task.problem.value),
    isRunning: computed(() => use.isRunning.value || task.isRunning.value),
  };
}
