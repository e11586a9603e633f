import { isAPIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalCode } from '@shanhuo/contract';
import type { SignedIn } from '@shanhuo/contract/accounts/index';
import { Refusal } from '#kernel/refusal.ts';
import type { Desk } from './desk.ts';
import { countFailure, failuresOf, forgetName, mustNotBeLocked } from './lock-out.ts';
import { passCookies } from './pass-cookies.ts';
import { findByPhone } from './person-store.ts';
import { blindPhone } from './phone.ts';

/** Which request asks, and where its cookies go. */
export interface Door {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly at: Date;
}

const PHONE = /^1\d{10}$/;
/** Nobody has this login; trying it costs as much time as a wrong password. */
const NOBODY = 'nobody-with-that-phone';

/**
 * Signs in with a login name or a phone number and a password. Refuses `sign-in.wrong` (never which of the two) and,
 * after too many of those, `sign-in.locked`.
 */
export async function signInPassword(
  desk: Desk,
  door: Door,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<SignedIn> {
  const name = login.trim();
  const username = PHONE.test(name) ? await loginOfPhone(desk, name) : name;
  return guarded(desk, door, name, 'sign-in.wrong', async (headers) => {
    const { response, headers: cookies } = await desk.auth.api.signInUsername({
      body: { username, password },
      headers,
      returnHeaders: true,
    });
    passCookies(cookies, door.reply);
    return { state: isHalfway(response) ? 'second-factor' : 'signed-in' };
  });
}

async function loginOfPhone(desk: Desk, phone: string): Promise<string> {
  return (await findByPhone(desk.db, blindPhone(desk.cipher, phone)))?.login ?? NOBODY;
}

/** better-auth's answer when the first factor was right and the second is still wanted. */
export const isHalfway = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer && answer.twoFactorRedirect === true;

const queues = new Map<string, Promise<void>>();

/** Tries of one name, one after the other: many at the same time are no way around the limit. */
async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mine = (queues.get(name) ?? Promise.resolve()).then(work);
  const over = mine.then(
    () => undefined,
    () => undefined,
  );
  queues.set(name, over);
  try {
    return await mine;
  } finally {
    if (queues.get(name) === over) queues.delete(name);
  }
}

/** Runs a check that can be tried too often: counts its failures under a name and refuses while that is locked. */
export async function guarded<T>(
  desk: Desk,
  { request, at }: Door,
  name: string,
  wrong: RefusalCode,
  check: (headers: Headers) => Promise<T>,
): Promise<T> {
  const failures = failuresOf(desk.cipher, name, request.ip);
  return inTurn(failures[0]?.key ?? name, async () => {
    await mustNotBeLocked(desk.db, failures, at);
    try {
      const answer = await check(headersOf(request));
      await forgetName(desk.db, failures);
      return answer;
    } catch (error) {
      if (!isCallersFault(error)) throw error;
      await countFailure(desk.db, failures, at);
      throw new Refusal(wrong);
    }
  });
}

const isCallersFault = (error: unknown): boolean =>
  (error instanceof Refusal && error.code.startsWith('sign-in.') && error.code !== 'sign-in.locked') ||
  (isAPIError(error) && error.statusCode < 500);

/** What better-auth may know of the request. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  const agent = request.headers['user-agent'];
  if (agent !== undefined) headers.set('user-agent', agent.slice(0, 200));
  headers.set('x-forwarded-for', request.ip);
  return headers;
}
