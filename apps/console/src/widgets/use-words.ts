import { useI18n } from 'vue-i18n';

/** The choices of a field in the reader's words: `wordsOf('orderStates', orderStates)`. */
export function useWords() {
  const { t } = useI18n();
  return (group: string, values: readonly string[]): { value: string; label: string }[] =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
}
