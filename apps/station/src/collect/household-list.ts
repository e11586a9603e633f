import type { HouseholdRow } from '@shanhuo/contract/merchants/shapes';

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

/** Those who came last, latest first. Times are ISO 8601 in UTC. */
export function recentHouseholds(
  households: readonly HouseholdRow[],
  visits: readonly { readonly householdId: string; readonly at: string }[],
  count = 6,
): HouseholdRow[] {
  const lastAt = new Map<string, string>();
  for (const { householdId, at } of visits) {
    if ((lastAt.get(householdId) ?? '') < at) lastAt.set(householdId, at);
  }
  return households
    .filter(({ id }) => lastAt.has(id))
    .sort((a, b) => (lastAt.get(b.id) ?? '').localeCompare(lastAt.get(a.id) ?? ''))
    .slice(0, count);
}
