import { isAPIError } from 'better-auth/api';
import type { AnswerOf } from '@shanhuo/contract';
import type { SignedIn, accountsEndpoints } from '@shanhuo/contract/accounts/index';
import { assert } from '#kernel/assert.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Desk } from './desk.ts';
import { passCookies } from './pass-cookies.ts';
import { guarded, type Door } from './sign-in.ts';

const TOTP = /^\d{6}$/;

type Begun = AnswerOf<(typeof accountsEndpoints)['beginSecondFactor']>;

/** Finishes a sign-in whose password was right. Refuses `sign-in.code-wrong`. */
export async function verifySecondFactor(desk: Desk, door: Door, code: string): Promise<SignedIn> {
  return guarded(desk, door, `second-factor ${door.request.ip}`, 'sign-in.code-wrong', async (headers) => {
    const call = { body: { code }, headers, returnHeaders: true } as const;
    const { headers: cookies } = await (TOTP.test(code)
      ? desk.auth.api.verifyTOTP(call)
      : desk.auth.api.verifyBackupCode(call));
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
      .catch(refuseIf('TOTP_ALREADY_ENABLED', 'second-factor.already-on'));
    passCookies(cookies, door.reply);
    assert(response.method === 'totp', 'an authenticator was asked for');
    return { otpauthUri: response.totpURI, backupCodes: response.backupCodes };
  });
}

/** Switches it on. Refuses `sign-in.code-wrong`, `second-factor.not-begun`. */
export async function confirmSecondFactor(
  desk: Desk,
  door: Door,
  { personId, code }: { readonly personId: string; readonly code: string },
): Promise<void> {
  await guarded(desk, door, `second-factor ${personId}`, 'sign-in.code-wrong', async (headers) => {
    const { headers: cookies } = await desk.auth.api
      .verifyTOTP({ body: { code }, headers, returnHeaders: true })
      .catch(refuseIf('TOTP_NOT_ENABLED', 'second-factor.not-begun'));
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

const refuseIf =
  (libraryCode: string, code: 'second-factor.already-on' | 'second-factor.not-begun') =>
  (error: unknown): never => {
    if (isAPIError(error) && error.body?.code === libraryCode) throw new Refusal(code);
    throw error;
  };
