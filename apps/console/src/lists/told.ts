import { useI18n } from 'vue-i18n';
import { formatDay, useFaceLocale } from '@shanhuo/face';

/** How a filter is told: its name, and the group of words that its values are of; days are told as days. */
export interface Told {
  readonly name: string;
  readonly words?: string;
  readonly days?: boolean;
  /** For a filter that is on or off: what it says when it is on. */
  readonly on?: string;
}
export type FiltersTold<F> = { readonly [K in keyof F]?: Told };

/** What a list is narrowed by, in words: for table files, and to name a view that somebody saves. */
export function useTold() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const days = (value: string): string => {
    const [from = value, to] = value.split('..');
    const day = (one: string): string => formatDay(`${one}T12:00:00+08:00`, locale.value, true);
    return to === undefined || to === from ? day(from) : t('list.fromTo', { from: day(from), to: day(to) });
  };
  return <F extends Record<string, string>>(filters: F, told: FiltersTold<F>): { name: string; value: string }[] =>
    Object.entries(filters).flatMap(([key, value]) => {
      if (value === '') return [];
      const of = told[key];
      if (of === undefined) return [{ name: key, value }];
      if (of.on !== undefined) return [{ name: t(of.name), value: t(of.on) }];
      if (of.days === true) return [{ name: t(of.name), value: days(value) }];
      return [{ name: t(of.name), value: of.words === undefined ? value : t(`${of.words}.${value}`) }];
    });
}
