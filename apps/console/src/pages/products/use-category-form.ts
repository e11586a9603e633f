import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useSession } from '../../session/session.ts';
import { lastSort, slugOf, type Category } from './categories.ts';
import type { Categories } from './use-categories.ts';

const empty = { name: '', nameEn: '', group: 'fresh' };

/** A category, new or known: its names, and the shelf it stands on. */
export function useCategoryForm(categories: Categories, saved: (slug: string) => void) {
  const { t } = useI18n();
  const { county } = useSession();
  const isOpen = ref(false);
  const known = ref<Category | null>(null);
  const form = reactive({ ...empty });
  const isNew = computed(() => known.value === null);
  const draft = useDraft(
    'category',
    form,
    empty,
    computed(() => isOpen.value && isNew.value),
  );
  const others = computed(() => categories.rows.value.filter(({ slug }) => slug !== known.value?.slug));
  const slug = computed(
    () =>
      known.value?.slug ??
      slugOf(
        form.nameEn,
        others.value.map((one) => one.slug),
      ),
  );
  const open = (category: Category | null): void => {
    known.value = category;
    problem.value = '';
    use.problem.value = '';
    if (category === null) draft.open();
    else {
      const { name, nameEn, group } = category;
      Object.assign(form, { name, nameEn: nameEn === name ? '' : nameEn, group });
    }
    isOpen.value = true;
  };
  const { run, problem, isRunning } = useTask(
    async () => {
      const target = slug.value;
      const name = form.name.trim();
      await call(endpoints.catalog.saveCategory, {
        params: { county, slug: target },
        body: {
          name,
          nameEn: form.nameEn.trim() || name,
          group: form.group,
          sort: known.value?.sort ?? lastSort(categories.rows.value),
        },
      });
      if (isNew.value) draft.drop();
      isOpen.value = false;
      await categories.load();
      saved(target);
    },
    () => t('list.offline'),
  );
  const use = useTask(
    async (inUse: boolean) => {
      await call(endpoints.catalog.putCategoryUse, { params: { county, slug: slug.value }, body: { inUse } });
      isOpen.value = false;
      await categories.load();
    },
    () => t('list.offline'),
  );
  const nameTaken = computed(() =>
    others.value.some(({ name }) => name === form.name.trim()) ? t('categories.nameTaken') : '',
  );
  return {
    isOpen,
    isNew,
    open,
    form,
    draft,
    slug,
    nameTaken,
    isComplete: computed(() => form.name.trim() !== '' && nameTaken.value === ''),
    retired: computed(() => known.value?.retired ?? false),
    putUse: (inUse: boolean) => void use.run(inUse),
    submit: () => void run(),
    problem: computed(() => use.problem.value || problem.value),
    isRunning: computed(() => use.isRunning.value || isRunning.value),
  };
}
