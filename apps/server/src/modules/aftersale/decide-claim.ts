import { mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { merchantOf } from '#modules/merchants/index.ts';
import { pathToCentre } from '#modules/network/index.ts';
import type { Bearer } from './claim.ts';
import type { ClaimRow } from './claim-store.ts';
import { refuseMoreThan } from './make-claim.ts';
import { moveClaim } from './move-claim.ts';
import { endDispute, settleClaim } from './settle-claim.ts';
import { holdClaim } from './side.ts';

export interface DecideClaim {
  readonly county: number;
  readonly id: string;
  /** 0 rejects. */
  readonly amountFen: number;
  readonly bearer: Bearer;
  readonly words: string;
}

/**
 * The county's centre decides a claim on which buyer and seller don't agree: what goes back, and who bears it, the seller or
 * the centre itself, which has the freight. Refuses `claim.unknown`, `claim.state`, `claim.more-than-paid`, `claim.no-centre`.
 */
export async function decideClaim(tx: Tx, actor: Actor, command: DecideClaim): Promise<ClaimRow> {
  const { county, amountFen, bearer, words } = command;
  mustHold(actor, 'aftersale.decide', { county, regionCode: String(county) });
  const { claim } = await holdClaim(tx, actor, command);
  refuseUnless(claim.state === 'escalated', 'claim.state');
  refuseMoreThan(claim.mostFen, amountFen);
  if (amountFen === 0) {
    const moved = await moveClaim(tx, actor, claim, { to: 'rejected', by: 'centre', event: 'rejected', words });
    await endDispute(tx, claim);
    return moved;
  }
  refuseUnless(claim.kind !== 'not-arrived' || amountFen === claim.mostFen, 'claim.state');
  const bearerId = bearer === 'seller' ? claim.merchantId : await centreOf(tx, claim);
  return settleClaim(tx, actor, claim, { amountFen, bearer, bearerId, by: 'centre', event: 'decided', words });
}

/** The centre above the seller, as settlement finds it for the freight. Refuses `claim.no-centre`. */
async function centreOf(tx: Tx, { county, merchantId }: ClaimRow): Promise<string> {
  const merchant = await merchantOf(tx, county, merchantId);
  const path = merchant === undefined ? [] : await pathToCentre(tx, county, merchant.originSiteId);
  const centre = path.at(-1);
  refuseUnless(centre !== undefined, 'claim.no-centre');
  return centre.id;
}
