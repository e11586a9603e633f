import { ref, shallowRef, watch, type Ref } from 'vue';
import type { AsyncState } from '@shanhuo/face';
import { CallRefused } from './call.ts';

export interface OneRecord<T> {
  readonly record: Ref<T | null>;
  readonly state: Ref<AsyncState>;
  readonly message: Ref<string>;
  readonly load: () => Promise<void>;
}

/** One record by its id, asked again whenever the id changes; nothing is asked without an id. */
export function useRecord<T>(id: () => string | null, ask: (id: string) => Promise<T>): OneRecord<T> {
  const record = shallowRef<T | null>(null);
  const state = ref<AsyncState>('loading');
  const message = ref('');
  const load = async (): Promise<void> => {
    const wanted = id();
    if (wanted === null) return;
    message.value = '';
    try {
      const answer = await ask(wanted);
      if (wanted !== id()) return;
      record.value = answer;
      state.value = 'ready';
    } catch (error) {
      if (wanted !== id()) return;
      if (!(error instanceof CallRefused)) throw error;
      const isOffline = error.code === 'offline';
      state.value = isOffline && record.value !== null ? 'offline' : 'error';
      message.value = isOffline ? '' : error.message;
    }
  };
  watch(
    id,
    () => {
      record.value = null;
      state.value = 'loading';
      void load();
    },
    { immediate: true },
  );
  return { record, state, message, load };
}
