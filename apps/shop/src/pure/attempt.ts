/** One wish, to buy or to claim, kept until it is answered: the id of what is to be, its idempotency key, what it was about. */
export interface Attempt {
  readonly id: string;
  readonly key: string;
  readonly about: string;
}

/**
 * The attempt to send: the unanswered one when the wish is the same, so that a second tap or a reload can’t buy twice;
 * another one when the reader changed it.
 */
export function attemptFor(wish: unknown, kept: Attempt | null, makeId: () => string): Attempt {
  const about = JSON.stringify(wish);
  if (kept !== null && kept.about === about) return kept;
  return { id: makeId(), key: makeId(), about };
}
