import type { RefusalCode } from '@shanhuo/contract';

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

/** Refuses unless the condition holds: `refuseUnless(row, 'lot.unknown', { id })`. */
export function refuseUnless(
  condition: unknown,
  code: RefusalCode,
  data: Readonly<Record<string, unknown>> = {},
): asserts condition {
  if (!condition) throw new Refusal(code, data);
}
