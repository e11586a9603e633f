import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { minutesAfter } from '#kernel/clock.ts';
import { Refusal } from '#kernel/refusal.ts';
import { inTransaction, type Tx } from '#kernel/transaction.ts';
import { countFailures, forgetFailures, lockedUntil, takeBack, type Failure } from './sign-in-store.ts';

const WINDOW_MINUTES = 15;
const LOCK_MINUTES = 15;
const MOST_BY_NAME = 5;
/** A village shares one address: its limit only stops a machine. */
const MOST_BY_ADDRESS = 60;

/** What is counted: the name that was tried, and the address it was tried from; both only as keyed hashes. */
export function failuresOf(cipher: FieldCipher, name: string, address: string): readonly Failure[] {
  const key = (text: string) => cipher.blind(text, 'accounts.failed_sign_in');
  return [
    { key: key(`name ${name.trim().toLowerCase()}`), limit: MOST_BY_NAME },
    { key: key(`address ${address}`), limit: MOST_BY_ADDRESS },
  ];
}

/** Codes sent in a quarter of an hour: to one phone, lest somebody's phone rings all night, and at the asking of one address. */
const MOST_CODES_TO_PHONE = 4;
const MOST_CODES_BY_ADDRESS = 30;

/** What is counted when a code is sent. */
export function codesOf(cipher: FieldCipher, phone: string, address: string): readonly Failure[] {
  const key = (text: string) => cipher.blind(text, 'accounts.failed_sign_in');
  return [
    { key: key(`code to ${phone}`), limit: MOST_CODES_TO_PHONE },
    { key: key(`code by ${address}`), limit: MOST_CODES_BY_ADDRESS },
  ];
}

/** Refuses `sign-in.locked` while too many tries of this name, or from this address, have failed. */
export async function mustNotBeLocked(db: Db, failures: readonly Failure[], at: Date): Promise<void> {
  const keys = failures.map(({ key }) => key);
  const until = await lockedUntil(db, keys, at);
  if (until !== null) throw new Refusal('sign-in.locked', { minutes: minutesLeft(until, at) });
}

const minutesLeft = (until: Date, at: Date): number => Math.ceil((until.getTime() - at.getTime()) / 60_000);

const windowOf = (at: Date) => ({
  at,
  windowFrom: minutesAfter(at, -WINDOW_MINUTES),
  lock: minutesAfter(at, LOCK_MINUTES),
});

/** Counts a failed try; kept even though the request is refused. */
export const countFailure = (db: Db, failures: readonly Failure[], at: Date): Promise<unknown> =>
  inTransaction(db, (tx) => countFailures(tx, failures, windowOf(at)));

/** Counts a code that is about to be sent; refuses `sign-in.code-too-often`, and then counts nothing. */
export async function countCode(tx: Tx, codes: readonly Failure[], at: Date): Promise<void> {
  const until = await countFailures(tx, codes, windowOf(at));
  if (until !== null) throw new Refusal('sign-in.code-too-often', { minutes: minutesLeft(until, at) });
}

/** A right sign-in forgets the failures of its name, not those of the address. */
export const forgetName = (db: Db, [name]: readonly Failure[]): Promise<void> =>
  name === undefined ? Promise.resolve() : inTransaction(db, (tx) => forgetFailures(tx, [name.key]));

export interface Try {
  /** What is tried, e.g. a number somebody could guess; kept as a keyed hash only. */
  readonly what: string;
  /** So many in a quarter of an hour. */
  readonly limit: number;
}

/**
 * Counts a try of what could be guessed, before it is looked at, so that many at one moment are counted, too. Refuses
 * `sign-in.locked` after too many, and then counts nothing.
 */
export async function countTry(
  db: Db,
  cipher: FieldCipher,
  tries: readonly Try[],
  at: Date,
): Promise<readonly Failure[]> {
  const counted = tries.map(({ what, limit }) => ({
    key: cipher.blind(`try ${what}`, 'accounts.failed_sign_in'),
    limit,
  }));
  await inTransaction(db, async (tx) => {
    const until = await countFailures(tx, counted, windowOf(at));
    if (until !== null) throw new Refusal('sign-in.locked', { minutes: minutesLeft(until, at) });
  });
  return counted;
}

/** A try that was right doesn't count. */
export const takeBackTry = (db: Db, counted: readonly Failure[], at: Date): Promise<void> =>
  inTransaction(db, (tx) => takeBack(tx, counted, at));
