import type { AnswerOf } from '@shanhuo/contract';
import type { aftersaleEndpoints } from '@shanhuo/contract/aftersale/endpoints';

export type OrderClaims = AnswerOf<typeof aftersaleEndpoints.orderClaims>;
export type ClaimRow = OrderClaims['claims'][number];
export type ClaimView = AnswerOf<typeof aftersaleEndpoints.getClaim>;
export type ClaimEvent = ClaimView['events'][number];

/** Unanswered so much longer than its time, a claim goes to the county's centre: 72 hours in all. */
const CENTRE_AFTER_MS = 24 * 60 * 60 * 1000;

/** Which sentence says what happens next, and what it is filled with. */
export interface ClaimNext {
  readonly key:
    | 'open'
    | 'late'
    | 'offered'
    | 'refused'
    | 'escalated'
    | 'send'
    | 'sent'
    | 'agreed'
    | 'refunding'
    | 'refunded'
    | 'rejected'
    | 'withdrawn';
  readonly until: string | null;
  readonly fen: number;
}

/** What of a claim says how it stands. */
export type Standing = Pick<ClaimRow, 'state' | 'due' | 'dueAt' | 'wishFen' | 'offerFen' | 'agreedFen'>;

/** What a claim waits for at a moment, until when, and about how much money it is then. */
export function nextOf(claim: Standing, now: number): ClaimNext {
  const { state, due, dueAt: until, offerFen, agreedFen, wishFen } = claim;
  const fen = agreedFen ?? wishFen;
  if (state === 'open' && until !== null && Date.parse(until) <= now) {
    return { key: 'late', until: new Date(Date.parse(until) + CENTRE_AFTER_MS).toISOString(), fen };
  }
  if (state === 'offered') return { key: offerFen === 0 ? 'refused' : 'offered', until, fen: offerFen ?? fen };
  if (state === 'returning') return { key: due === 'goods-sent' ? 'send' : 'sent', until, fen };
  return { key: state, until, fen };
}

const eventWords = {
  made: 'made',
  said: 'said',
  offered: 'offered',
  agreed: 'taken',
  declined: 'declined',
  escalated: 'escalated',
  decided: 'decided',
  rejected: 'given',
  objected: 'objected',
  'sent-back': 'sentBack',
  'goods-back': 'goodsBack',
  'refund-asked': 'refundAsked',
  refunded: 'refunded',
  withdrawn: 'withdrawn',
} as const satisfies Record<ClaimEvent['kind'], string>;

/** What time did in somebody's place. */
const wordsByTime = {
  agreed: 'takenByTime',
  rejected: 'givenByTime',
  'goods-back': 'goodsBackByTime',
  withdrawn: 'withdrawnByTime',
} as const;

const isByTime = (kind: ClaimEvent['kind']): kind is keyof typeof wordsByTime => kind in wordsByTime;

/** The sentence of one step; the same step reads differently by who took it. */
export function eventWord({ by, kind, amountFen }: Pick<ClaimEvent, 'by' | 'kind' | 'amountFen'>) {
  if (kind === 'offered' && amountFen === 0) return 'refused';
  if (kind === 'agreed' && by === 'seller') return 'agreed';
  if (kind === 'rejected' && by === 'centre') return 'rejected';
  return by === 'time' && isByTime(kind) ? wordsByTime[kind] : eventWords[kind];
}

/** Who took a step: money that goes back by hand comes from the centre and not from a provider. */
export const speakerOf = (by: ClaimEvent['by'], way: ClaimView['way']): ClaimEvent['by'] =>
  by === 'provider' && way !== 'sandbox' ? 'centre' : by;
