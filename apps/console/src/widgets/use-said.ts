import { useI18n } from 'vue-i18n';

/** A word of an open list, such as an audit action; one that the messages don't know yet is shown as it is. */
export function useSaid() {
  const { t, te } = useI18n();
  return (group: string, word: string): string => {
    const key = `${group}.${word.replaceAll('.', '-')}`;
    return te(key) ? t(key) : word;
  };
}
