import { isAPIError } from 'better-auth/api';
import type { AnswerOf } from '@shanhuo/contract';
import type { SignedIn, accountsEndpoints } from '@shanhuo/contract/accounts/index';
import { assert } from '#kernel/assert.ts';
import { qrCode } from '#kernel/print.ts';
import { Refusal } from '#kernel/refusal.ts';
import { readBackupCode } from './backup-codes.ts';
import type { Desk } from './desk.ts';
import { passCookies } from './pass-cookies.ts';
import { guarded, type Door } from './sign-in.ts';

const TOTP = /^\d{6}$/;
/** What the library puts behind a login to have an address; an authenticator shows the login alone. */
const NO_ADDRESS = encodeURIComponent('@shanhuo.invalid');

type Begun = AnswerOf<(typeof accountsEndpoints)['beginSecondFactor']>;

/**
 * Finishes a sign-in whose password was right. Refuses `second-factor.code-wrong`, and `second-factor.password-again` when
 * the password was given too long ago or too many codes were tried since.
 */
export async function verifySecondFactor(desk: Desk, door: Door, code: string): Promise<SignedIn> {
  return guarded(desk, door, `second-factor ${door.request.ip}`, 'second-factor.code-wrong', async (headers) => {
    const call = { headers, returnHeaders: true } as const;
    const { headers: cookies } = await (
      TOTP.test(code)
        ? desk.auth.api.verifyTOTP({ ...call, body: { code } })
        : desk.auth.api.verifyBackupCode({ ...call, body: { code: readBackupCode(code) } })
    ).catch(refuseKnown);
    passCookies(cookies, door.reply);
    return { state: 'signed-in' };
  });
}

/** Makes a secret that counts only once `confirmSecondFactor` has seen its first code. */
export async function beginSecondFactor(
  desk: Desk,
  door: Door,
  { personId, password }: { readonly personId: string; readonly password: string },
): Promise<Begun> {
  return guarded(desk, door, `password ${personId}`, 'sign-in.wrong', async (headers) => {
    const { response, headers: cookies } = await desk.auth.api
      .enableTwoFactor({ body: { password, method: 'totp' }, headers, returnHeaders: true })
      .catch(refuseKnown);
    passCookies(cookies, door.reply);
    assert(response.method === 'totp', 'an authenticator was asked for');
    const otpauthUri = response.totpURI.replace(NO_ADDRESS, '');
    return { otpauthUri, qrSvg: qrCode(otpauthUri), backupCodes: response.backupCodes };
  });
}

/** Switches it on. Refuses `second-factor.code-wrong`, `second-factor.not-begun`. */
export async function confirmSecondFactor(
  desk: Desk,
  door: Door,
  { personId, code }: { readonly personId: string; readonly code: string },
): Promise<void> {
  await guarded(desk, door, `second-factor ${personId}`, 'second-factor.code-wrong', async (headers) => {
    const { headers: cookies } = await desk.auth.api
      .verifyTOTP({ body: { code }, headers, returnHeaders: true })
      .catch(refuseKnown);
    passCookies(cookies, door.reply);
  });
}

/** Switches it off with the password. Refuses `sign-in.wrong`. */
export async function endSecondFactor(
  desk: Desk,
  door: Door,
  { personId, password }: { readonly personId: string; readonly password: string },
): Promise<void> {
  await guarded(desk, door, `password ${personId}`, 'sign-in.wrong', async (headers) => {
    const { headers: cookies } = await desk.auth.api.disableTwoFactor({
      body: { password },
      headers,
      returnHeaders: true,
    });
    passCookies(cookies, door.reply);
  });
}

const LOCK_MINUTES = 15;

/** What the library says in its own words and we in ours; none of them was a try at a code. */
const KNOWN: ReadonlyMap<string | undefined, () => Refusal> = new Map([
  ['TOTP_ALREADY_ENABLED', () => new Refusal('second-factor.already-on')],
  ['TOTP_NOT_ENABLED', () => new Refusal('second-factor.not-begun')],
  ['INVALID_TWO_FACTOR_COOKIE', () => new Refusal('second-factor.password-again')],
  ['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', () => new Refusal('second-factor.password-again')],
  ['ACCOUNT_TEMPORARILY_LOCKED', () => new Refusal('sign-in.locked', { minutes: LOCK_MINUTES })],
]);

function refuseKnown(error: unknown): never {
  const refusal = isAPIError(error) ? KNOWN.get(error.body?.code) : undefined;
  throw refusal?.() ?? error;
}
