import type { AnswerOf, EndpointShape, InputOf } from '@shanhuo/contract';
import { newId } from '#kernel/ids.ts';

/** Somebody who talks to a running house over HTTP as a browser does: with cookies, and with nothing else. */
export interface Client {
  readonly call: <E extends EndpointShape>(endpoint: E, input: InputOf<E>) => Promise<AnswerOf<E>>;
  /** Knocks and expects to be refused with this code; anything else ends the journey. */
  readonly refused: <E extends EndpointShape>(endpoint: E, input: InputOf<E>, code: string) => Promise<Refused>;
  /** An address outside the contract: the provider's cashier, a page, a picture. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly data: Record<string, unknown>;
}

export class JourneyFailed extends Error {}

export function client(base: string): Client {
  const cookies = new Map<string, string>();

  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('origin', base);
    headers.set('accept-language', 'en');
    const answer = await fetch(new URL(path, base), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) remember(cookies, line);
    return answer;
  };

  const knock = async <E extends EndpointShape>(endpoint: E, input: InputOf<E>): Promise<Response> => {
    const { params = {}, query = {}, body } = input as Parts;
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    return request(search.size > 0 ? `${path}?${search.toString()}` : path, {
      method: endpoint.method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(endpoint.idempotent === true && { 'idempotency-key': newId() }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };

  return {
    fetch: request,
    async call(endpoint, input) {
      const answer = await knock(endpoint, input);
      const text = await answer.text();
      if (answer.status !== 200) {
        throw new JourneyFailed(`${endpoint.method} ${endpoint.path} answered ${answer.status}: ${text.slice(0, 400)}`);
      }
      return JSON.parse(text) as never;
    },
    async refused(endpoint, input, code) {
      const answer = await knock(endpoint, input);
      const body = (await answer.json()) as Refused;
      if (answer.status === 200 || body.code !== code) {
        throw new JourneyFailed(
          `${endpoint.path} should have refused with ${code} but answered ${answer.status} ${body.code}`,
        );
      }
      return body;
    },
  };
}

interface Parts {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

function remember(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const cut = pair.indexOf('=');
  const value = pair.slice(cut + 1);
  if (value === '' || /max-age=0/i.test(line)) cookies.delete(pair.slice(0, cut));
  else cookies.set(pair.slice(0, cut), value);
}
