import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';

/** Puts a text on the clipboard and says how that went. */
export function useCopy() {
  const { t } = useI18n();
  const how = ref<'' | 'copied' | 'notCopied'>('');
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      how.value = 'copied';
    } catch {
      // A browser that did not ask over HTTPS has no clipboard for pages.
      how.value = 'notCopied';
    }
  };
  return {
    copy: (text: string) => void copy(text),
    said: computed(() => (how.value === '' ? '' : t(`secondFactor.${how.value}`))),
  };
}
