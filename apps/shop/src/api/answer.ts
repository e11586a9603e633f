import type { AnswerOf, EndpointShape, InputOf, RefusalCode } from '@shanhuo/contract';

export interface Refused {
  readonly ok: false;
  /** 0 when no answer came at all. */
  readonly status: number;
  readonly code: RefusalCode | 'fault' | 'no-answer';
  /** A sentence for the reader, in the reader's language. */
  readonly message: string;
  /** What the sentence was filled with, when the server told it. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What came back: the thing, or why not. Nothing is thrown for what a reader can do something about. */
export type Answer<T> = { readonly ok: true; readonly body: T } | Refused;

/** Silence or a fault says nothing about the thing itself; a refusal does. */
export const saysNothing = (answer: Answer<unknown>): boolean =>
  !answer.ok && (answer.status === 0 || answer.status >= 500);

/** There is nothing of that name: asking again won't help. An address with rubbish in it names nothing either. */
export const namesNothing = (answer: Answer<unknown> | null): boolean =>
  answer?.ok === false && (answer.status === 404 || answer.status === 400);

export interface CallOptions {
  /** Kept by the caller until an answer came, so that the same wish is never granted twice. */
  readonly key?: string;
  /** How long to wait for the answer; what carries pictures takes longer over a weak network. */
  readonly patienceMs?: number;
}

/** Knocks at one door of the contract. */
export type Call = <E extends EndpointShape>(
  endpoint: E,
  input: InputOf<E>,
  options?: CallOptions,
) => Promise<Answer<AnswerOf<E>>>;

/** Another thing made of an answer, the refusal passed on. */
export function mapAnswer<T, U>(answer: Answer<T>, change: (body: T) => U): Answer<U> {
  return answer.ok ? { ok: true, body: change(answer.body) } : answer;
}
