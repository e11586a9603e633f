import type { Actor } from '#kernel/actor.ts';
import { say, type ToldEvent } from '#kernel/outbox.ts';
import type { Tx } from '#kernel/transaction.ts';
import { lockOffer, takeFromShop } from '#modules/catalog/index.ts';
import type { CertificateRevoked } from '#modules/quality/index.ts';
import { publishedOf } from './gate-store.ts';
import type { OfferKey } from './own-offer.ts';
import { seeGate } from './pass-gate.ts';
import type { OfferWithdrawn } from './publish-offer.ts';

/** The gate looks again at an offer in the shop, and takes it out with the checks that it no longer passes. */
export async function lookAgain(tx: Tx, actor: Actor, key: OfferKey): Promise<void> {
  const offer = await lockOffer(tx, key.county, key.id);
  if (offer?.state !== 'published') return;
  const { ready, lines } = await seeGate(tx, actor, key);
  if (ready) return;
  const checks = lines.filter(({ passed }) => !passed).map(({ check }) => check);
  await takeFromShop(tx, actor, offer, { by: 'gate', checks });
  say<OfferWithdrawn>(tx, actor, {
    type: 'listing.offer-withdrawn',
    county: key.county,
    payload: { offerId: key.id },
  });
}

/** A certificate was revoked: what its merchant offers of that product is looked at again at once. */
export async function hearRevoked(tx: Tx, actor: Actor, event: ToldEvent<CertificateRevoked>): Promise<void> {
  const { county, payload } = event;
  for (const id of await publishedOf(tx, county, payload)) await lookAgain(tx, actor, { county, id });
}
