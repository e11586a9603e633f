import { computed, onMounted, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { jobs } from '../../navigation.ts';
import { useSession } from '../../session/session.ts';
import { useWaiting } from './use-waiting.ts';
import type { Line } from './waiting.ts';

/** What a merchant's clerk, an accountant or a regulator does daily, when the county's figures aren't theirs. */
const daily = [
  'orders',
  'packing',
  'offers',
  'parcels',
  'settlements',
  'payables',
  'collections',
  'lots',
  'merchants',
  'papers',
  'recalls',
];
export interface Todo {
  readonly name: string;
  readonly path: string;
  readonly count: string;
  readonly lines: readonly Line[];
}

/** Work that waits for this person: how much, and what comes first; what nobody waits for is not shown. */
export function useMyDay() {
  const { t } = useI18n();
  const session = useSession();
  const isCounted = ref(false);
  const waiting = useWaiting();
  const todo = shallowRef<Todo[]>([]);
  onMounted(async () => {
    const mine = waiting.filter(({ permissions }) => permissions.every((permission) => session.may(permission)));
    const looked = await Promise.all(
      mine.map(async (one) => ({
        ...one,
        ...(await one.look().catch(() => ({ count: 0, isMore: false, lines: [] }))),
      })),
    );
    todo.value = looked
      .filter(({ count }) => count > 0)
      .map(({ name, path, count, isMore, lines }) => ({
        name,
        path,
        lines,
        count: isMore ? t('myDay.atLeast', { count }) : String(count),
      }));
    isCounted.value = true;
  });
  const tasks = computed(() =>
    daily
      .flatMap((name) => jobs.find((job) => job.name === name) ?? [])
      .filter(({ permissions }) => permissions.some((permission) => session.may(permission)))
      .slice(0, 6),
  );
  return { todo, tasks, isCounted };
}
