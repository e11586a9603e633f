import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { AsyncState } from '@shanhuo/face';
import { CallRefused } from '../api/call-refused.ts';
import { sentenceOf } from '../api/use-task.ts';
import { keep, kept } from './shelf.ts';

export interface Kept<T> {
  readonly value: ShallowRef<T | null>;
  readonly state: ComputedRef<AsyncState>;
  /** Why it could not be read, when nothing is kept either. */
  readonly problem: Ref<string>;
  /** Shows what is kept, then asks the server. */
  readonly load: () => Promise<void>;
}

/**
 * Something read from the server and kept on the phone: last time's content is there at once and stays when there is no
 * network.
 */
export function useKept<T>(name: () => string, read: () => Promise<T>, isEmpty: (value: T) => boolean): Kept<T> {
  const value: ShallowRef<T | null> = shallowRef(null);
  const isAsking = ref(false);
  const isOffline = ref(false);
  const problem = ref('');

  const load = async (): Promise<void> => {
    const asked = name();
    isAsking.value = true;
    problem.value = '';
    value.value = (await kept<T>(asked)) ?? null;
    try {
      const fresh = await read();
      if (asked !== name()) return;
      value.value = fresh;
      isOffline.value = false;
      await keep(asked, fresh);
    } catch (error) {
      problem.value = sentenceOf(error);
      isOffline.value = error instanceof CallRefused && error.code === 'offline';
    } finally {
      isAsking.value = false;
    }
  };

  const state = computed((): AsyncState => {
    if (value.value === null) return isAsking.value || problem.value === '' ? 'loading' : 'error';
    if (isEmpty(value.value)) return isAsking.value ? 'loading' : 'empty';
    return isOffline.value ? 'offline' : 'ready';
  });
  return { value, state, problem, load };
}
