import { computed, onMounted, onServerPrefetch, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { AsyncState } from '@shanhuo/face/components/async-state.ts';
import { saysNothing, type Answer } from '../api/answer.ts';
import { useShop } from './shop.ts';

export interface PageData<T> {
  readonly data: ComputedRef<T | null>;
  readonly state: ComputedRef<AsyncState>;
  /** Why there is nothing to see, in the reader's language. */
  readonly message: ComputedRef<string | undefined>;
  readonly answer: ShallowRef<Answer<T> | null>;
  readonly reload: () => Promise<void>;
}

/**
 * Data of one page: read on the server before it renders, handed over in the page, and read anew when its key changes.
 * The answer's status becomes the page's own, so that a missing offer is a real 404. Reading the same again and hearing
 * nothing leaves the page as it was, and says so.
 */
export function usePageData<T>(
  key: () => string,
  read: () => Promise<Answer<T>>,
  isEmpty: (body: T) => boolean = () => false,
): PageData<T> {
  const shop = useShop();
  const answer = shallowRef<Answer<T> | null>((shop.state[key()] as Answer<T> | undefined) ?? null);

  /** What is shown although it was asked for again in vain. */
  const stale = shallowRef<Answer<T> | null>(null);

  async function reload(): Promise<void> {
    const asked = key();
    const came = await read();
    // The reader may have gone on meanwhile.
    if (asked !== key()) return;
    if (answer.value?.ok === true && saysNothing(came)) stale.value = answer.value;
    else answer.value = came;
  }

  if (import.meta.env.SSR) {
    onServerPrefetch(async () => {
      await reload();
      shop.state[key()] = answer.value;
      if (answer.value?.ok === false) shop.page.status = answer.value.status;
    });
  } else {
    delete shop.state[key()];
    onMounted(() => (answer.value === null ? reload() : undefined));
    watch(key, () => {
      answer.value = null;
      return reload();
    });
  }

  return {
    answer,
    reload,
    data: computed(() => (answer.value?.ok === true ? answer.value.body : null)),
    message: computed(() => (answer.value?.ok === false ? answer.value.message : undefined)),
    state: computed(() => {
      if (answer.value === null) return 'loading';
      if (!answer.value.ok) return 'error';
      if (isEmpty(answer.value.body)) return 'empty';
      return stale.value === answer.value ? 'offline' : 'ready';
    }),
  };
}
