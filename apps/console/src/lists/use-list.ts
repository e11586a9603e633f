import { computed, reactive, ref, shallowRef, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import type { AsyncState } from '@shanhuo/face';
import { CallRefused } from '../api/call.ts';

interface PageOf {
  readonly items: unknown[];
  readonly next: string | null;
}

/** All rows that the filters let through, and whether there were more than a file takes. */
export interface Everything<T> {
  readonly rows: T[];
  readonly isCut: boolean;
}

/** What the frame around a list needs of it. */
export interface ListView {
  readonly state: Ref<AsyncState>;
  readonly message: Ref<string>;
  readonly items: Ref<unknown[]>;
  readonly hasMore: Ref<boolean>;
  readonly isLoadingMore: Ref<boolean>;
  /** Rows are shown that are being asked for again. */
  readonly isRefreshing: Ref<boolean>;
  /** Whether any filter is set, and taking all of them away. */
  readonly isNarrowed: Ref<boolean>;
  readonly widen: () => void;
  readonly reload: () => Promise<void>;
  readonly more: () => Promise<void>;
}

export interface List<P extends PageOf, F extends Record<string, string>> extends ListView {
  /** Filters live in the address, so that a link or "back" finds the list as it was. */
  readonly filters: F;
  readonly items: Ref<P['items'][number][]>;
  /** The last answer whole, for its sums. */
  readonly page: Ref<P | null>;
  /** Every row that the filters let through, up to 10,000; for exports. */
  readonly all: () => Promise<Everything<P['items'][number]>>;
}

const MOST_EXPORTED = 10_000;

/** A cursor-paged list with filters: loads when they change, keeps what is shown while the next page comes. */
export function useList<P extends PageOf, F extends Record<string, string>>(
  initial: F,
  ask: (filters: F, cursor: string | undefined) => Promise<P>,
): List<P, F> {
  type Row = P['items'][number];
  const route = useRoute();
  const router = useRouter();
  const { t } = useI18n();
  const fromAddress = Object.fromEntries(
    Object.keys(initial).map((name) => [
      name,
      typeof route.query[name] === 'string' ? route.query[name] : initial[name],
    ]),
  ) as F;
  const filters = reactive({ ...fromAddress }) as F;
  const state = ref<AsyncState>('loading');
  const message = ref('');
  const items = shallowRef<Row[]>([]);
  const page: Ref<P | null> = shallowRef(null);
  const hasMore = ref(false);
  const isLoadingMore = ref(false);
  const isRefreshing = ref(false);
  let asked = 0;

  const show = (answer: P, before: Row[]): void => {
    page.value = answer;
    items.value = [...before, ...answer.items];
    hasMore.value = answer.next !== null;
    state.value = items.value.length === 0 ? 'empty' : 'ready';
  };

  const fail = (error: unknown): void => {
    // With nothing to show of last time, no connection is an error that can be tried again.
    const isOffline = error instanceof CallRefused && error.code === 'offline';
    state.value = isOffline && items.value.length > 0 ? 'offline' : 'error';
    message.value = isOffline ? t('list.offline') : error instanceof CallRefused ? error.message : '';
  };

  /** Asks again for as many rows as are wanted; what is shown stays until the answer is there. */
  const askAgain = async (wanted: number): Promise<void> => {
    const turn = (asked += 1);
    isRefreshing.value = items.value.length > 0;
    if (!isRefreshing.value) state.value = 'loading';
    try {
      const rows: Row[] = [];
      let answer = await ask(filters, undefined);
      while (answer.next !== null && rows.length + answer.items.length < wanted) {
        rows.push(...answer.items);
        answer = await ask(filters, answer.next);
      }
      // An earlier question may be answered later: only the last one counts.
      if (turn === asked) show(answer, rows);
    } catch (error) {
      if (turn === asked) fail(error);
    } finally {
      if (turn === asked) isRefreshing.value = false;
    }
  };
  /** After something was done: as far down as somebody had read, so that their place is not lost. */
  const reload = (): Promise<void> => askAgain(items.value.length);

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

  const all = async (): Promise<Everything<Row>> => {
    const rows: Row[] = [];
    let cursor: string | undefined;
    do {
      const answer = await ask(filters, cursor);
      rows.push(...answer.items);
      cursor = answer.next ?? undefined;
    } while (cursor !== undefined && rows.length < MOST_EXPORTED);
    return { rows, isCut: cursor !== undefined };
  };

  const ownPath = route.path;
  // A link to this very page, such as its own name at the left side, says anew what the list is narrowed by.
  watch(
    () => route.query,
    (query) => {
      if (route.path !== ownPath) return;
      const named = Object.keys(initial).map((name) => [name, typeof query[name] === 'string' ? query[name] : '']);
      Object.assign(filters, Object.fromEntries(named));
    },
  );
  watch(
    () => ({ ...filters }),
    (now) => {
      // What else stands in the address, such as the record that is open, stays.
      const others = Object.entries(route.query).filter(([name]) => !(name in initial));
      const set = Object.entries(now).filter(([, value]) => value !== '');
      void router.replace({ query: Object.fromEntries([...others, ...set]) });
      void askAgain(0);
    },
    { immediate: true },
  );
  const isNarrowed = computed(() => Object.values(filters).some((value) => value !== ''));
  const widen = (): void => {
    Object.assign(filters, Object.fromEntries(Object.keys(initial).map((name) => [name, ''])));
  };
  const shown = { state, message, items, page, hasMore, isLoadingMore, isRefreshing };
  return { filters, isNarrowed, widen, ...shown, reload, more, all };
}
