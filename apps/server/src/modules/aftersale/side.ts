import { holds, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { orderForClaim } from '#modules/ordering/index.ts';
import type { Side } from './claim.ts';
import { findClaim, lockClaim, type ClaimRow } from './claim-store.ts';

export interface SeenClaim {
  readonly claim: ClaimRow;
  readonly side: Side;
}

interface Which {
  readonly county: number;
  readonly id: string;
}

/** A claim and where its reader stands. Refuses `claim.unknown` also to whoever has nothing to do with it. */
export async function seeClaim(db: Db, actor: Actor, { county, id }: Which): Promise<SeenClaim> {
  return asSeen(db, actor, await findClaim(db, county, id));
}

/** The same, held until the end of the transaction. */
export async function holdClaim(tx: Tx, actor: Actor, { county, id }: Which): Promise<SeenClaim> {
  return asSeen(tx, actor, await lockClaim(tx, county, id));
}

async function asSeen(db: Db, actor: Actor, claim: ClaimRow | undefined): Promise<SeenClaim> {
  refuseUnless(claim !== undefined, 'claim.unknown');
  const side = await sideOf(db, actor, claim);
  refuseUnless(side !== null, 'claim.unknown');
  return { claim, side };
}

async function sideOf(db: Db, actor: Actor, { county, merchantId, orderId }: ClaimRow): Promise<Side | null> {
  const order = await orderForClaim(db, actor, { county, id: orderId });
  if (order?.isOwn === true) return 'buyer';
  const seller = { county, organisationId: merchantId };
  const whole = { county, regionCode: String(county) };
  if (holds(actor, 'aftersale.answer', seller)) return 'seller';
  if (holds(actor, 'aftersale.decide', whole)) return 'centre';
  return holds(actor, 'aftersale.see', whole) || holds(actor, 'aftersale.see', seller) ? 'reader' : null;
}
