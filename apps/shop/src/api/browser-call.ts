import type { AnswerOf, EndpointShape } from '@shanhuo/contract';
import { addressOf } from './address.ts';
import type { Answer, Call, Refused } from './answer.ts';
import { newId } from './new-id.ts';

const PATIENCE_MS = 20_000;

/**
 * The browser's way to the contract. Endpoints that move goods or money always carry an idempotency key: the caller's,
 * or a fresh one. `noAnswer` is said when the network gave nothing back.
 */
export function browserCall(language: string, noAnswer: string): Call {
  return async (endpoint, input, options = {}) => {
    const { params, query, body } = input as Partial<Record<'params' | 'query' | 'body', Record<string, string>>>;
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (endpoint.idempotent === true) headers['idempotency-key'] = options.key ?? newId();
    return knock<typeof endpoint>(
      addressOf(endpoint.path, { ...(params && { params }), ...(query && { query }) }),
      { method: endpoint.method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) },
      noAnswer,
      options.patienceMs,
    );
  };
}

async function knock<E extends EndpointShape>(
  address: string,
  init: RequestInit,
  noAnswer: string,
  patienceMs = PATIENCE_MS,
): Promise<Answer<AnswerOf<E>>> {
  const silence: Refused = { ok: false, status: 0, code: 'no-answer', message: noAnswer };
  const watch = new AbortController();
  const timer = setTimeout(() => watch.abort(), patienceMs);
  try {
    const response = await fetch(address, { ...init, credentials: 'same-origin', signal: watch.signal });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, body: answer as AnswerOf<E> };
    return refusedBy(response.status, answer) ?? silence;
  } catch {
    return silence;
  } finally {
    clearTimeout(timer);
  }
}

function refusedBy(status: number, answer: unknown): Refused | null {
  if (typeof answer !== 'object' || answer === null || !('message' in answer) || !('code' in answer)) return null;
  const { code, message, data } = answer as { code: Refused['code']; message: string; data?: Refused['data'] };
  return { ok: false, status, code, message, ...(data && { data }) };
}
