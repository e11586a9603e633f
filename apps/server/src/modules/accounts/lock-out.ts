import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { minutesAfter } from '#kernel/clock.ts';
import { Refusal } from '#kernel/refusal.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { countFailures, forgetFailures, lockedUntil, type Failure } from './sign-in-store.ts';

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

/** Refuses `sign-in.locked`, or another, while there were too many of this name or from this address. */
export async function mustNotBeLocked(
  db: Db,
  failures: readonly Failure[],
  at: Date,
  refusal: 'sign-in.locked' | 'sign-in.code-too-often' = 'sign-in.locked',
): Promise<void> {
  const until = await lockedUntil(
    db,
    failures.map(({ key }) => key),
    at,
  );
  if (until === null) return;
  throw new Refusal(refusal, { minutes: Math.ceil((until.getTime() - at.getTime()) / 60_000) });
}

/** Counts a failed try; kept even though the request is refused. */
export const countFailure = (db: Db, failures: readonly Failure[], at: Date): Promise<void> =>
  inTransaction(db, (tx) =>
    countFailures(tx, failures, {
      at,
      windowFrom: minutesAfter(at, -WINDOW_MINUTES),
      lock: minutesAfter(at, LOCK_MINUTES),
    }),
  );

/** A right sign-in forgets the failures of its name, not those of the address. */
export const forgetName = (db: Db, [name]: readonly Failure[]): Promise<void> =>
  name === undefined ? Promise.resolve() : inTransaction(db, (tx) => forgetFailures(tx, [name.key]));
