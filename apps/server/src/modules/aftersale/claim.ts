import type { Static } from 'typebox';
import type {
  Bearer as BearerShape,
  claimActs,
  claimEventKinds,
  ClaimKind as KindShape,
  ClaimState as StateShape,
  dueKinds,
  speakers,
} from '@shanhuo/contract/aftersale/shapes';
import { daysAfter } from '#kernel/clock.ts';

export type ClaimKind = Static<typeof KindShape>;
export type ClaimState = Static<typeof StateShape>;
export type Bearer = Static<typeof BearerShape>;
export type ClaimAct = (typeof claimActs)[number];
export type ClaimEventKind = (typeof claimEventKinds)[number];
export type DueKind = (typeof dueKinds)[number];
export type Speaker = (typeof speakers)[number];
/** Who reads or acts: one of the three parties, or somebody who may only look. */
export type Side = 'buyer' | 'seller' | 'centre' | 'reader';

/** The life of a claim. Goods that are to come back come before the money; money that isn't free yet waits in `agreed`. */
export const claimMoves = {
  open: ['offered', 'agreed', 'returning', 'escalated', 'withdrawn'],
  offered: ['offered', 'agreed', 'returning', 'escalated', 'rejected', 'withdrawn'],
  escalated: ['agreed', 'returning', 'rejected', 'withdrawn'],
  returning: ['returning', 'agreed', 'escalated', 'withdrawn'],
  agreed: ['refunding'],
  refunding: ['refunded'],
  refunded: [],
  rejected: [],
  withdrawn: [],
} as const satisfies Record<ClaimState, readonly ClaimState[]>;

export const canMove = (from: ClaimState, to: ClaimState): boolean =>
  (claimMoves[from] as readonly ClaimState[]).includes(to);

export const isEnded = (state: ClaimState): boolean => claimMoves[state].length === 0;

/** What stands of a claim when it is asked who has to do what until when. */
export interface ClaimStand {
  readonly state: ClaimState;
  readonly waybill: string | null;
}

/** In days: an answer within 48 hours, a decision within seven days, and so on. */
const DAYS_FOR: Readonly<Record<DueKind, number>> = {
  'seller-answer': 2,
  'buyer-answer': 7,
  'centre-decision': 7,
  'goods-sent': 7,
  'goods-checked': 10,
};
/** So much later than its answer was due the centre takes the claim out of the seller's hands: 72 hours in all. */
export const HOURS_UNTIL_CENTRE = 24;

/** Whom a claim waits for; null where it waits for nobody. */
export function dueOf({ state, waybill }: ClaimStand): DueKind | null {
  if (state === 'open') return 'seller-answer';
  if (state === 'offered') return 'buyer-answer';
  if (state === 'escalated') return 'centre-decision';
  if (state === 'returning') return waybill === null ? 'goods-sent' : 'goods-checked';
  return null;
}

/** Until when, from the moment of the move on. */
export function dueAt(stand: ClaimStand, at: Date): Date | null {
  const due = dueOf(stand);
  return due === null ? null : daysAfter(at, DAYS_FOR[due]);
}

/** What a side may do with a claim as it stands. */
export function actsOf({ state, waybill }: ClaimStand, side: Side): ClaimAct[] {
  if (side === 'reader' || isEnded(state)) return [];
  const acts: ClaimAct[] = ['say'];
  if (side === 'buyer') {
    if (canMove(state, 'withdrawn')) acts.push('withdraw');
    if (state === 'offered') acts.push('accept', 'decline');
    if (state === 'returning' && waybill === null) acts.push('send-back');
  }
  if (side === 'seller') {
    if (state === 'open' || state === 'offered') acts.push('answer');
    if (state === 'returning') acts.push('goods-back');
    if (state === 'returning' && waybill !== null) acts.push('object');
  }
  if (side === 'centre' && state === 'escalated') acts.push('decide');
  return acts;
}
