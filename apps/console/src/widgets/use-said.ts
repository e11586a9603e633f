import { useI18n } from 'vue-i18n';

/** A word of an open list, such as an audit action; one that the messages don't know yet is shown as it is. */
export function useSaid() {
  const i18n = useI18n();
  return (group: string, word: string): string => {
    const key = `${group}.${word.replaceAll('.', '-')}`;
    return i18n.te(key) ? i18n.t(key) : word;
  };
}
