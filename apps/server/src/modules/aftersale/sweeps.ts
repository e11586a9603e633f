import { system, type Actor } from '#kernel/actor.ts';
import { minutesAfter } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { inTransaction, type Tx } from '#kernel/transaction.ts';
import { takeGoodsBack } from './answer-claim.ts';
import { HOURS_UNTIL_CENTRE } from './claim.ts';
import { lockClaim, overdue, type ClaimRow } from './claim-store.ts';
import { moveClaim } from './move-claim.ts';
import { takeOffer } from './reply-to-offer.ts';

const BATCH = 200;

/** Moves on what nobody moved in its time; each claim in its own transaction. */
export async function moveOnByTime({ db, clock }: House): Promise<void> {
  const actor = system(clock.now(), 'sweep aftersale.move-on');
  for (const { county, id } of await overdue(db, actor.at, BATCH)) {
    await inTransaction(db, async (tx) => {
      const claim = await lockClaim(tx, county, id);
      if (claim?.dueAt != null && claim.dueAt < actor.at) await moveOn(tx, actor, claim, claim.dueAt);
    });
  }
}

/**
 * A seller that doesn't answer within 72 hours leaves the claim to the centre; an offer that stays without a word is taken;
 * goods that were not sent back within their time end the claim; sent back and not looked at, they count as taken in.
 */
async function moveOn(tx: Tx, actor: Actor, claim: ClaimRow, since: Date): Promise<void> {
  if (claim.state === 'open') {
    if (actor.at < minutesAfter(since, HOURS_UNTIL_CENTRE * 60)) return;
    await moveClaim(tx, actor, claim, { to: 'escalated', by: 'time', event: 'escalated' });
  } else if (claim.state === 'offered') {
    await takeOffer(tx, actor, claim, 'time');
  } else if (claim.state === 'returning' && claim.waybill === null) {
    await moveClaim(tx, actor, claim, { to: 'withdrawn', by: 'time', event: 'withdrawn' });
  } else if (claim.state === 'returning') {
    await takeGoodsBack(tx, actor, claim, 'time');
  }
}
