import type { HouseholdRow } from '@shanhuo/contract/merchants/shapes';
import type { EntryRecord } from '../queue/queue-record.ts';

const collator = new Intl.Collator('en');

const initialOf = ({ initials, pinyin }: HouseholdRow): string => (initials || pinyin || '#').charAt(0).toUpperCase();

/** The letters that households of this station begin with. */
export const lettersOf = (households: readonly HouseholdRow[]): string[] =>
  [...new Set(households.map(initialOf))].sort();

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s'-]/g, '');

/** Households by name, pinyin, initials or code, and by first letter; in the order of their pinyin. */
export function findHouseholds(households: readonly HouseholdRow[], words: string, letter: string): HouseholdRow[] {
  const sought = plain(words);
  return households
    .filter((one) => letter === '' || initialOf(one) === letter)
    .filter(
      (one) =>
        sought === '' ||
        one.name.includes(words.trim()) ||
        plain(one.pinyin).startsWith(sought) ||
        one.initials.toLowerCase().startsWith(sought) ||
        plain(one.code).includes(sought),
    )
    .sort((a, b) => collator.compare(a.pinyin, b.pinyin) || a.code.localeCompare(b.code));
}

/** Those who came last to this phone, latest first. */
export function recentHouseholds(
  households: readonly HouseholdRow[],
  entries: readonly EntryRecord[],
  count = 6,
): HouseholdRow[] {
  const lastAt = new Map<string, string>();
  for (const { body, at } of entries) {
    if ((lastAt.get(body.householdId) ?? '') < at) lastAt.set(body.householdId, at);
  }
  return households
    .filter(({ id }) => lastAt.has(id))
    .sort((a, b) => (lastAt.get(b.id) ?? '').localeCompare(lastAt.get(a.id) ?? ''))
    .slice(0, count);
}
