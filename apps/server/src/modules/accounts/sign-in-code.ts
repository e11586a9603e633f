import { randomInt } from 'node:crypto';
import type { AnswerOf } from '@shanhuo/contract';
import type { SignedIn, accountsEndpoints } from '@shanhuo/contract/accounts/index';
import { minutesAfter } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { maskPhone } from '#kernel/masking.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import { inTransaction } from '#kernel/transaction.ts';
import type { Desk } from './desk.ts';
import { addPerson } from './enrol-person.ts';
import { codesOf, countCode, failuresOf, mustNotBeLocked } from './lock-out.ts';
import { passCookies } from './pass-cookies.ts';
import { blindPhone } from './phone.ts';
import { findByPhone } from './person-store.ts';
import { deleteCode, replaceCode, takeBack, takeTry, type Failure } from './sign-in-store.ts';
import { SmsNotTaken } from './sms-port.ts';
import { guarded, isHalfway, type Door } from './sign-in.ts';

const WAIT_SECONDS = 60;
const LIFE_MINUTES = 5;
const TRIES = 5;

type AskedCode = AnswerOf<(typeof accountsEndpoints)['askSignInCode']>;

/**
 * Sends a six-digit code to a phone, known or not: the answer does not tell. Refuses `sign-in.code-too-soon` within a
 * minute of the last one, `sign-in.code-too-often` after too many to one phone or from one address, `sign-in.locked` after
 * too many wrong ones, `sign-in.no-sms` where none would ever arrive, and `sign-in.sms-failed` when the gateway did not
 * take it; then another may be asked for at once.
 */
export async function askSignInCode(desk: Desk, { request, at }: Door, phone: string): Promise<AskedCode> {
  // On a screen the code would open anybody's account: that is for demos only, whatever the mode the server runs in.
  const shown = desk.sms.sandbox && desk.config.demo && !desk.config.production;
  refuseUnless(shown || !desk.sms.sandbox, 'sign-in.no-sms');
  await mustNotBeLocked(desk.db, failuresOf(desk.cipher, phone, request.ip), at);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const counted = codesOf(desk.cipher, phone, request.ip);
  await inTransaction(desk.db, async (tx) => {
    await countCode(tx, counted, at);
    const row = {
      phoneBlind: blindPhone(desk.cipher, phone),
      codeHash: hashOf(desk, phone, code),
      triesLeft: TRIES,
      sentAt: at,
      expiresAt: minutesAfter(at, LIFE_MINUTES),
    };
    const isNew = await replaceCode(tx, row, minutesAfter(at, -WAIT_SECONDS / 60));
    if (!isNew) throw new Refusal('sign-in.code-too-soon', { seconds: WAIT_SECONDS });
  });
  try {
    await desk.sms.sendCode(phone, code, LIFE_MINUTES);
  } catch (error) {
    request.log.error({ err: error }, 'a sign-in code could not be sent');
    // What wasn't answered in time may still arrive: then the code is good, and another one can be had in a minute.
    if (error instanceof SmsNotTaken) await forgetCode(desk, phone, counted, at);
  }
  return { sentTo: maskPhone(phone), waitSeconds: WAIT_SECONDS, sandboxCode: shown ? code : null };
}

async function forgetCode(desk: Desk, phone: string, counted: readonly Failure[], at: Date): Promise<never> {
  await inTransaction(desk.db, async (tx) => {
    await deleteCode(tx, blindPhone(desk.cipher, phone));
    await takeBack(tx, counted, at);
  });
  throw new Refusal('sign-in.sms-failed');
}

/** Signs in with that code; a number seen for the first time becomes a buyer's account. Refuses `sign-in.code-wrong`. */
export async function verifySignInCode(
  desk: Desk,
  door: Door,
  { phone, code }: { readonly phone: string; readonly code: string },
): Promise<SignedIn> {
  return guarded(desk, door, phone, 'sign-in.code-wrong', async (headers) => {
    await useCode(desk, phone, code, door.at);
    const personId = await personWithPhone(desk, phone, door.at);
    const { response, headers: cookies } = await desk.auth.api.signInPhone({
      body: { personId },
      headers,
      returnHeaders: true,
    });
    passCookies(cookies, door.reply);
    return { state: isHalfway(response) ? 'second-factor' : 'signed-in' };
  });
}

/** A wrong try is committed before it is refused; a right code is gone afterwards. */
async function useCode(desk: Desk, phone: string, code: string, at: Date): Promise<void> {
  const phoneBlind = blindPhone(desk.cipher, phone);
  const right = await inTransaction(desk.db, async (tx) => {
    const wanted = await takeTry(tx, phoneBlind, at);
    if (wanted !== hashOf(desk, phone, code)) return false;
    await deleteCode(tx, phoneBlind);
    return true;
  });
  if (!right) throw new Refusal('sign-in.code-wrong');
}

async function personWithPhone(desk: Desk, phone: string, at: Date): Promise<string> {
  const known = await findByPhone(desk.db, blindPhone(desk.cipher, phone));
  if (known !== undefined) return known.id;
  const id = newId();
  const person = { id, name: maskPhone(phone), nameEn: null, login: undefined, phone, fictional: false, at };
  // Two first sign-ins of one phone at the same moment are one person's.
  return (await inTransaction(desk.db, (tx) => addPerson(tx, person, desk.cipher)))?.id ?? id;
}

const hashOf = (desk: Desk, phone: string, code: string): string =>
  desk.cipher.blind(`${phone} ${code}`, 'accounts.sign_in_code');
