import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { actsOf } from './claim.ts';
import { addEvent, type ClaimRow } from './claim-store.ts';
import { endDispute } from './settle-claim.ts';
import { moveClaim } from './move-claim.ts';
import { holdClaim } from './side.ts';

interface Which {
  readonly county: number;
  readonly id: string;
}

/** Buyer, seller or centre write a word on a running claim. Refuses `claim.unknown`, `claim.state`. */
export async function sayOnClaim(tx: Tx, actor: Actor, { words, ...which }: Which & { words: string }): Promise<void> {
  const { claim, side } = await holdClaim(tx, actor, which);
  if (side === 'reader' || !actsOf(claim, side).includes('say')) throw new Refusal('claim.state');
  await addEvent(tx, claim, { at: actor.at, spokenBy: side, kind: 'said', words });
  const { county, id } = claim;
  note(tx, actor, { county, action: 'aftersale.say', subject: 'claim', subjectId: id, detail: { by: side } });
}

/** The buyer takes a claim back. Refuses `claim.unknown`, `claim.state`. */
export async function withdrawClaim(tx: Tx, actor: Actor, which: Which): Promise<ClaimRow> {
  const { claim, side } = await holdClaim(tx, actor, which);
  refuseUnless(side === 'buyer', 'claim.unknown');
  const moved = await moveClaim(tx, actor, claim, { to: 'withdrawn', by: 'buyer', event: 'withdrawn' });
  await endDispute(tx, claim);
  return moved;
}
