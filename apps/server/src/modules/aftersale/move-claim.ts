import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { say } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { canMove, dueAt, isEnded, type ClaimEventKind, type ClaimState, type Speaker } from './claim.ts';
import { addEvent, changeClaim, type ClaimRow } from './claim-store.ts';
import type { ClaimRefunded } from './news.ts';

export interface Move {
  readonly to: ClaimState;
  readonly by: Speaker;
  readonly event: ClaimEventKind;
  readonly words?: string;
  readonly amountFen?: number;
  /** What else the step changes. */
  readonly change?: Partial<Pick<ClaimRow, 'offerFen' | 'agreedFen' | 'bearer' | 'bearerId' | 'waybill'>>;
}

/**
 * Moves a held claim one step: its state, whom it waits for until when, the step as both sides read it, and the audit note.
 * Refuses `claim.state` for a step that the table in `claim.ts` doesn't have.
 */
export async function moveClaim(tx: Tx, actor: Actor, claim: ClaimRow, move: Move): Promise<ClaimRow> {
  const { to, by, event, words = '', amountFen = null, change = {} } = move;
  refuseUnless(canMove(claim.state, to), 'claim.state');
  const waybill = change.waybill ?? claim.waybill;
  const moved = await changeClaim(tx, claim, {
    ...change,
    state: to,
    dueAt: dueAt({ state: to, waybill }, actor.at),
    ...(isEnded(to) && { endedAt: actor.at }),
    ...(to === 'refunded' && { refundedAt: actor.at }),
  });
  await addEvent(tx, claim, { at: actor.at, spokenBy: by, kind: event, words, amountFen });
  const { county, id, orderId } = claim;
  const detail = { orderId, from: claim.state, to, by, ...(amountFen !== null && { amountFen }) };
  if (to === 'refunded') {
    say<ClaimRefunded>(tx, actor, { type: 'aftersale.claim-refunded', county, payload: { orderId, claimId: id } });
  }
  note(tx, actor, { county, action: `aftersale.${event}`, subject: 'claim', subjectId: id, detail });
  return moved;
}
