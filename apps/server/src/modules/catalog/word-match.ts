import { sql, type RawBuilder } from 'kysely';
import { queryOf } from './search-words.ts';

/** The condition that a row's `words` answer a question, for its GIN index. Null when nothing was asked. */
export function wordsMatch(column: string, question: string | undefined): RawBuilder<boolean> | null {
  const query = queryOf(question);
  if (query === null) return null;
  return query === '' ? sql<boolean>`false` : sql<boolean>`${sql.ref(column)} @@ ${query}::tsquery`;
}

/** Words as the column keeps them. */
export const wordVector = (words: readonly string[]): RawBuilder<string> =>
  sql<string>`array_to_tsvector(${[...words]}::text[])`;
