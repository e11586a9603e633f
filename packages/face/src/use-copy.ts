import { ref, type Ref } from 'vue';

export interface Copying {
  /** How the last copying went; empty before, and once it is forgotten. */
  readonly how: Ref<'' | 'done' | 'failed'>;
  readonly copy: (text: string) => void;
  readonly forget: () => void;
}

/** Puts a text on the clipboard and remembers how that went. */
export function useCopy(): Copying {
  const how = ref<'' | 'done' | 'failed'>('');
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      how.value = 'done';
    } catch {
      // An old browser, or one that was not asked over HTTPS, has no clipboard for pages.
      how.value = 'failed';
    }
  };
  return { how, copy: (text) => void copy(text), forget: () => (how.value = '') };
}
