import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useCopy } from '@shanhuo/face/use-copy.ts';

/** Copies a secret or its backup codes, and says how that went. */
export function useCopySaid() {
  const { t } = useI18n();
  const { how, copy } = useCopy();
  const words = { '': '', done: 'secondFactor.copied', failed: 'secondFactor.notCopied' } as const;
  return { copy, said: computed(() => (how.value === '' ? '' : t(words[how.value]))) };
}
