import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { checkGate, type GateAnswer } from './gate.ts';
import { gateFacts } from './gate-store.ts';
import type { OfferKey } from './own-offer.ts';

/** What the gate says about an offer today. Refuses `offer.unknown`. */
export async function seeGate(db: Db, actor: Pick<Actor, 'at'>, { county, id }: OfferKey): Promise<GateAnswer> {
  const facts = await gateFacts(db, county, id, dayOf(actor.at));
  refuseUnless(facts !== null, 'offer.unknown');
  return checkGate(facts);
}

/** Refuses `listing.not-ready` with the to-do list unless the gate lets the offer through. */
export async function passGate(db: Db, actor: Pick<Actor, 'at'>, key: OfferKey): Promise<void> {
  const { ready, todoCount, lines } = await seeGate(db, actor, key);
  refuseUnless(ready, 'listing.not-ready', { todoCount, todo: lines.filter(({ passed }) => !passed) });
}
