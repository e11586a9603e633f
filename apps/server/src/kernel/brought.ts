import { AT_ONCE_MS } from '@shanhuo/contract/at-once';

export interface Brought {
  /** A phone kept it for want of a network: it reached the house noticeably later than it was made. */
  readonly offline: boolean;
  /** When it was made, by the house's clock. */
  readonly madeAt: Date;
}

/** Nothing that lay longer is told from a clock that knows no date. */
const LONGEST_MS = 366 * 86_400_000;

/**
 * What a phone brings, placed in the house's time. How long it lay is measured by the phone's own clock from its making to
 * its sending, so that a clock that is wrong neither makes it late nor moves it before what came earlier; a phone that
 * doesn't say when it sent is taken to have the house's time. Nothing is made in the future.
 */
export function brought(
  { deviceTime, sentAt }: { readonly deviceTime: string; readonly sentAt?: string | undefined },
  at: Date,
): Brought {
  const sent = sentAt === undefined ? at : new Date(sentAt);
  const lay = Math.min(Math.max(0, sent.getTime() - new Date(deviceTime).getTime()), LONGEST_MS);
  return { offline: lay >= AT_ONCE_MS, madeAt: new Date(at.getTime() - lay) };
}
