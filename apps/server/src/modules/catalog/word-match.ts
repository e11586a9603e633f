import { sql, type RawBuilder } from 'kysely';
import { termsOf } from './search-words.ts';

/**
 * The condition that a row's `words` answer a question, for a GIN index: every term by one of its alternatives. Null
 * when nothing was asked.
 */
export function wordsMatch(column: string, question: string | undefined): RawBuilder<boolean> | null {
  const terms = termsOf(question);
  if (terms === null) return null;
  if (terms.length === 0) return sql<boolean>`false`;
  const each = terms.map((alternatives) => {
    const ways = alternatives.map((words) => sql`${sql.ref(column)} @> ${[...words]}::text[]`);
    return sql`(${sql.join(ways, sql` or `)})`;
  });
  return sql<boolean>`(${sql.join(each, sql` and `)})`;
}
