import { useI18n } from 'vue-i18n';

type Say = (key: string, named: Record<string, unknown>, count: number) => string;
/** A sentence about a number of things, by its key. */
export type Counted = (key: string, count: number, more?: Readonly<Record<string, unknown>>) => string;

/** Thousands are set apart, as in money and weights. */
export const grouped = (count: number): string => count.toLocaleString('en-US');

/** Says `{count}` grouped by thousands, in the form of words that is for one or for many. */
export const countedBy =
  (say: Say): Counted =>
  (key, count, more = {}) =>
    say(key, { ...more, count: grouped(count) }, count);

/** The same in the reader's language. */
export function useCounted(): Counted {
  const { t } = useI18n();
  return countedBy(t);
}
