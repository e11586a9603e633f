import { reactive, ref, shallowRef, watch, type Ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { CallRefused } from '../api/call.ts';

export type ListState = 'loading' | 'empty' | 'error' | 'offline' | 'ready';

interface PageOf<T> {
  readonly items: T[];
  readonly next: string | null;
}

export interface List<T, P extends PageOf<T>, F extends Record<string, string>> {
  /** Filters live in the address, so that a link or "back" finds the list as it was. */
  readonly filters: F;
  readonly state: Ref<ListState>;
  readonly message: Ref<string>;
  readonly items: Ref<T[]>;
  /** The last answer whole, for its sums. */
  readonly page: Ref<P | null>;
  readonly hasMore: Ref<boolean>;
  readonly isLoadingMore: Ref<boolean>;
  readonly reload: () => Promise<void>;
  readonly more: () => Promise<void>;
}

/** A cursor-paged list with filters: loads when they change, keeps what is shown while the next page comes. */
export function useList<T, P extends PageOf<T>, F extends Record<string, string>>(
  initial: F,
  ask: (filters: F, cursor: string | undefined) => Promise<P>,
): List<T, P, F> {
  const route = useRoute();
  const router = useRouter();
  const fromAddress = Object.fromEntries(
    Object.keys(initial).map((name) => [
      name,
      typeof route.query[name] === 'string' ? route.query[name] : initial[name],
    ]),
  ) as F;
  const filters = reactive({ ...fromAddress }) as F;
  const state = ref<ListState>('loading');
  const message = ref('');
  const items = shallowRef<T[]>([]);
  const page = shallowRef<P | null>(null);
  const hasMore = ref(false);
  const isLoadingMore = ref(false);
  let asked = 0;

  const show = (answer: P, before: T[]): void => {
    page.value = answer;
    items.value = [...before, ...answer.items];
    hasMore.value = answer.next !== null;
    state.value = items.value.length === 0 ? 'empty' : 'ready';
  };

  const fail = (error: unknown): void => {
    state.value = error instanceof CallRefused && error.code === 'offline' ? 'offline' : 'error';
    message.value = error instanceof CallRefused ? error.message : '';
  };

  const reload = async (): Promise<void> => {
    const turn = (asked += 1);
    state.value = 'loading';
    try {
      const answer = await ask(filters, undefined);
      // An earlier question may be answered later: only the last one counts.
      if (turn === asked) show(answer, []);
    } catch (error) {
      if (turn === asked) fail(error);
    }
  };

  const more = async (): Promise<void> => {
    if (!hasMore.value || isLoadingMore.value) return;
    isLoadingMore.value = true;
    try {
      show(await ask(filters, page.value?.next ?? undefined), items.value);
    } catch (error) {
      fail(error);
    } finally {
      isLoadingMore.value = false;
    }
  };

  watch(
    () => ({ ...filters }),
    (now) => {
      const query = Object.fromEntries(Object.entries(now).filter(([, value]) => value !== ''));
      void router.replace({ query: { ...query } });
      void reload();
    },
    { immediate: true },
  );
  return { filters, state, message, items, page, hasMore, isLoadingMore, reload, more };
}
