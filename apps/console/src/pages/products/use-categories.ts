import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import type { AsyncState } from '@shanhuo/face';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { movedCategories, type Category } from './categories.ts';

/** The county's categories for choosing one, and for putting them in order. */
export interface Categories {
  readonly rows: Ref<readonly Category[]>;
  /** Those in use, and the one that is chosen already. */
  readonly choicesFor: (slug: string) => { value: string; label: string }[];
  readonly nameOf: (slug: string) => string;
  readonly state: Ref<AsyncState>;
  readonly message: Ref<string>;
  readonly load: () => Promise<void>;
  readonly mayManage: Ref<boolean>;
  readonly move: (slug: string, by: -1 | 1) => void;
  readonly problem: Ref<string>;
  readonly isRunning: Ref<boolean>;
}

/** Two or three dozen, so all of them at once. */
export function useCategories(): Categories {
  const { t, locale } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(
    () => 'all',
    () => call(endpoints.catalog.listKnownCategories, { params: { county } }),
  );
  const rows = computed(() => one.record.value?.items ?? []);
  const labelOf = ({ name, nameEn }: Category): string => (locale.value === 'en' ? nameEn : name);
  const { run, problem, isRunning } = useTask(
    async (slug: string, by: -1 | 1) => {
      try {
        for (const { slug: moved, name, nameEn, group, sort } of movedCategories(rows.value, slug, by)) {
          await call(endpoints.catalog.saveCategory, {
            params: { county, slug: moved },
            body: { name, nameEn, group, sort },
          });
        }
      } finally {
        // Where it was refused halfway, too: the list shows how they stand.
        await one.load();
      }
    },
    () => t('list.offline'),
  );
  return {
    rows,
    choicesFor: (slug) =>
      rows.value
        .filter((category) => !category.retired || category.slug === slug)
        .map((category) => ({
          value: category.slug,
          label: category.retired ? t('inUse.marked', { name: labelOf(category) }) : labelOf(category),
        })),
    nameOf: (slug) => {
      const category = rows.value.find((row) => row.slug === slug);
      return category === undefined ? slug : labelOf(category);
    },
    state: computed(() => (one.state.value === 'ready' && rows.value.length === 0 ? 'empty' : one.state.value)),
    message: one.message,
    load: one.load,
    mayManage: computed(() => session.may('catalog.manage')),
    move: (slug, by) => void run(slug, by),
    problem,
    isRunning,
  };
}
