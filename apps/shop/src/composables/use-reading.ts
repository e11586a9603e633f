import { useI18n } from 'vue-i18n';
import { formatDay } from '@shanhuo/face/format/day.ts';
import { formatMoney } from '@shanhuo/face/format/money.ts';
import { isAllYear, monthRanges } from '../pure/season-months.ts';
import { useShop } from '../shop/shop.ts';

/** Words of the reader's language: messages, and the right one of two names that data carries. */
export function useReading() {
  const { t, tm, te } = useI18n({ useScope: 'global' });
  const { language } = useShop();

  const either = (zh: string, en: string | null): string => (language === 'en' && en !== null && en !== '' ? en : zh);

  /** "November to March of the next year". */
  function harvest(months: readonly number[]): string {
    const ranges = monthRanges(months);
    if (isAllYear(ranges)) return t('shop.allYear');
    return ranges
      .map(({ from, to }) => {
        if (from === to) return t(`months.${from}`);
        const end = to < from ? t('shop.nextYear', { month: t(`months.${to}`) }) : t(`months.${to}`);
        return t('shop.from', { from: t(`months.${from}`), to: end });
      })
      .join(t('shop.listed'));
  }

  /** The word for a kind that data names; `other` where this face knows none. */
  const wordOf = (group: string, kind: string): string =>
    te(`${group}.${kind}`) ? t(`${group}.${kind}`) : te(`${group}.other`) ? t(`${group}.other`) : kind;

  /** A day with its year, inside a sentence. */
  const day = (at: string): string => formatDay(at, language, true);

  /** The day alone, where room is short; with its year where it may be another one. */
  const shortDay = (at: string, withYear = false): string => {
    const [first = '', ...rest] = formatDay(at, language, withYear).split(' ');
    return language === 'en' ? rest.join(' ') : first;
  };

  const paragraphs = (key: string): string[] => {
    const list: unknown = tm(key);
    return Array.isArray(list) ? list.map((_, index) => t(`${key}.${index}`)) : [];
  };

  return { t, language, either, harvest, wordOf, paragraphs, day, shortDay, money: formatMoney };
}
