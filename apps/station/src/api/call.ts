import type { AnswerOf, EndpointShape, InputOf } from '@shanhuo/contract/endpoint';
import { uuidv7 } from 'uuidv7';
import { currentLanguage } from '../language.ts';
import { CallRefused } from './call-refused.ts';

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** In the gorge a connection often opens and then says nothing. */
const PATIENCE_MS = 20_000;

let askToSignIn: () => void = () => undefined;
/** What happens when the server no longer knows who is asking; the session says it once. */
export const whenSignInNeeded = (then: () => void): void => {
  askToSignIn = then;
};

/** The address of a door with its parameters filled in. */
export function addressOf<E extends EndpointShape>(endpoint: E, input: InputOf<E>): string {
  const { params = {}, query = {} } = input as Parts;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  return search.size > 0 ? `${path}?${search}` : path;
}

/**
 * Knocks at a door of the contract. `key` is the idempotency key of one intention: whoever may send the same thing twice
 * passes the same key. Throws `CallRefused` for everything but an answer.
 */
export async function call<E extends EndpointShape>(
  endpoint: E,
  input: InputOf<E>,
  key: string = uuidv7(),
): Promise<AnswerOf<E>> {
  const { body } = input as Parts;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(addressOf(endpoint, input), {
      method: endpoint.method,
      credentials: 'same-origin',
      signal: patience.signal,
      headers: {
        'accept-language': currentLanguage(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(endpoint.idempotent === true && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const said: unknown = await answer.json();
    if (answer.ok) return said as AnswerOf<E>;
    const { code = 'fault', message = '', data = {} } = (said ?? {}) as Partial<CallRefused>;
    if (code === 'sign-in.needed') askToSignIn();
    throw new CallRefused(code, answer.status, message, data);
  } catch (error) {
    if (error instanceof CallRefused) throw error;
    throw new CallRefused('offline', 0, '', {});
  } finally {
    clearTimeout(timer);
  }
}
