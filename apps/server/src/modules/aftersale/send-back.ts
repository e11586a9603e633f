import type { Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import type { ClaimRow } from './claim-store.ts';
import { moveClaim } from './move-claim.ts';
import { holdClaim } from './side.ts';

/**
 * The buyer has sent the goods back and says under which waybill; it is said once. Refuses `claim.unknown`, `claim.state`.
 */
export async function sendBack(
  tx: Tx,
  actor: Actor,
  { waybill, ...which }: { readonly county: number; readonly id: string; readonly waybill: string },
): Promise<ClaimRow> {
  const { claim, side } = await holdClaim(tx, actor, which);
  refuseUnless(side === 'buyer', 'claim.unknown');
  refuseUnless(claim.waybill === null, 'claim.state');
  const change = { waybill };
  return moveClaim(tx, actor, claim, { to: 'returning', by: 'buyer', event: 'sent-back', words: waybill, change });
}
