import type { RefusalCode } from '@shanhuo/contract/refusals';

/** What the server refused, in the reader's own sentence; `offline` when it could not be asked or gave no answer. */
export class CallRefused extends Error {
  readonly code: RefusalCode | 'fault' | 'offline';
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: CallRefused['code'], status: number, message: string, data: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = 'CallRefused';
    this.code = code;
    this.status = status;
    this.data = data;
  }
}

/** The server looked at it and said no; not a broken network, a tired server or an expired sign-in. */
export const isRefusal = (error: unknown): error is CallRefused =>
  error instanceof CallRefused && error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status);
