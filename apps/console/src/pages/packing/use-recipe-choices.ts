import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';

export type Recipe = AnswerOf<typeof endpoints.catalog.listRecipes>['items'][number];

/** The recipes in use, to choose one from; `load` asks for them anew. */
export function useRecipeChoices(county: number) {
  const { t, locale } = useI18n();
  const recipes = shallowRef<readonly Recipe[]>([]);
  const areKnown = ref(false);
  const { run, problem } = useTask(
    async () => {
      recipes.value = await allPages((page) =>
        call(endpoints.catalog.listRecipes, { params: { county }, query: page }),
      );
      areKnown.value = true;
    },
    () => t('list.offline'),
  );
  const named = (zh: string, en: string): string => (locale.value === 'en' ? en : zh);
  /** A recipe's words in the reader's language. */
  const told = (one: Recipe) => ({
    from: named(one.fromProductName, one.fromProductNameEn),
    to: named(one.toProductName, one.toProductNameEn),
    name: named(one.name, one.nameEn),
  });
  return { recipes, areKnown, load: run, problem, named, told };
}
