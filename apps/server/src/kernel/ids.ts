import { randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: sortable by time, so that a county's rows stay together in the index. */
export const newId = (): string => uuidv7();

const NUMBER_SPACE = 100_000_000;

/**
 * A number for people: letters, the day, eight random digits (`SH26112340173355`). Random, so that it tells nobody how
 * many there are and can't be guessed from one's own; a rare collision meets the unique key
 * (`…_number_key`) and `inTransaction` does the work again.
 */
export const humanNumber = (letters: string, day: string): string =>
  `${letters}${day.replaceAll('-', '').slice(2)}${String(randomInt(NUMBER_SPACE)).padStart(8, '0')}`;
