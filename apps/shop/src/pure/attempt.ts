/** One wish to buy, kept until it is answered: its order id and idempotency key, and what it was about. */
export interface Attempt {
  readonly orderId: string;
  readonly key: string;
  readonly about: string;
}

/**
 * The attempt to send: the unanswered one when the wish is the same, so that a second tap or a reload can't buy twice;
 * another one when the reader changed what to buy.
 */
export function attemptFor(wish: unknown, kept: Attempt | null, makeId: () => string): Attempt {
  const about = JSON.stringify(wish);
  if (kept !== null && kept.about === about) return kept;
  return { orderId: makeId(), key: makeId(), about };
}
