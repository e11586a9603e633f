import type { RefusalCode } from '@shanhuo/contract';
import { isUnacceptable } from './database.ts';

/** What a caller did wrong or can't have: expected, put into words at the edge, never logged as a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, data: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
  }
}

/**
 * What an error comes to for whoever called: a refusal as it is, and one of what they sent when the database can't take it;
 * null for a fault of ours.
 */
export const refusalOf = (error: unknown): Refusal | null =>
  error instanceof Refusal ? error : isUnacceptable(error) ? new Refusal('request.invalid') : null;

/** Refuses unless the condition holds: `refuseUnless(row, 'lot.unknown', { id })`. */
export function refuseUnless(
  condition: unknown,
  code: RefusalCode,
  data: Readonly<Record<string, unknown>> = {},
): asserts condition {
  if (!condition) throw new Refusal(code, data);
}
