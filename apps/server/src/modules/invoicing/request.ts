import type { Static } from 'typebox';
import type {
  documentKinds,
  invoiceActs,
  InvoiceRequestState,
  invoiceWants,
  titleKinds,
} from '@shanhuo/contract/invoicing/shapes';
import { daysAfter } from '#kernel/clock.ts';

export type RequestState = Static<typeof InvoiceRequestState>;
export type InvoiceAct = (typeof invoiceActs)[number];
export type InvoiceKind = (typeof documentKinds)[number];
export type InvoiceWants = (typeof invoiceWants)[number];
export type TitleKind = (typeof titleKinds)[number];
/** Who reads a request: one of its two parties, or somebody of the county who may only look. */
export type Side = 'buyer' | 'seller' | 'reader';

/** A seller has so long for an invoice or a credit note; after that the request counts as late. Our own rule: the law says only that an invoice is given to who asks. */
export const DAYS_TO_ISSUE = 7;

/** What decides how a request stands: its two amounts, in fen, and its two ends. */
export interface Standing {
  readonly billableFen: number;
  readonly billedFen: number;
  readonly declinedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** How a request stands. Nobody sets it: it follows from what was paid, what went back and what was invoiced. */
export function stateOf({ billableFen, billedFen, declinedAt, withdrawnAt }: Standing): RequestState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (declinedAt !== null) return 'declined';
  if (billableFen > billedFen) return 'waiting';
  if (billableFen < billedFen) return 'to-correct';
  return billedFen > 0 ? 'invoiced' : 'nothing-left';
}

/** Whether its seller owes something: an invoice, or a credit note. */
export const isDue = (standing: Standing): boolean => ['waiting', 'to-correct'].includes(stateOf(standing));

/** Until when its seller should act, once the amounts have changed; null where nothing waits for it. */
export const dueAfter = (standing: Standing, at: Date): Date | null =>
  isDue(standing) ? daysAfter(at, DAYS_TO_ISSUE) : null;

/** The most that a document may be about now: an invoice what is still owed, a credit note what was invoiced too much. */
export const mostFen = ({ billableFen, billedFen }: Standing, kind: InvoiceKind): number =>
  Math.max(0, kind === 'invoice' ? billableFen - billedFen : billedFen - billableFen);

/** What a reader may do with a request now, on all sides it stands on. */
export function actsOf(standing: Standing, sides: readonly Side[]): InvoiceAct[] {
  const state = stateOf(standing);
  const isUntouched = standing.billedFen === 0 && (state === 'waiting' || state === 'nothing-left');
  const acts: InvoiceAct[] = [];
  if (sides.includes('buyer') && isUntouched) acts.push('withdraw');
  if (!sides.includes('seller')) return acts;
  if (state === 'to-correct') acts.push('correct');
  if (state === 'waiting') acts.push('record', ...(isUntouched ? (['decline'] as const) : []));
  return acts;
}
