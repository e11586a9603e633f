import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { faceLocale, type FaceLocale } from '../format/locale.ts';

/** The reader's language for the pure formatters, taken from the app's vue-i18n. */
export function useFaceLocale(): ComputedRef<FaceLocale> {
  const { locale } = useI18n({ useScope: 'global' });
  return computed(() => faceLocale(locale.value));
}
