import { system, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { say, type ToldEvent } from '#kernel/outbox.ts';
import { inTransaction, type Tx } from '#kernel/transaction.ts';
import { lockOffer, takeFromShop } from '#modules/catalog/index.ts';
import type { CertificateRevoked } from '#modules/quality/index.ts';
import { publishedAfter, publishedOf } from './gate-store.ts';
import type { OfferWithdrawn } from './news.ts';
import type { OfferKey } from './own-offer.ts';
import { seeGate } from './pass-gate.ts';

/**
 * The gate looks again at an offer in the shop, and takes it out with the checks that it no longer passes. A seller that is
 * paused is no reason: the shop hides its offers meanwhile, and they are back when it goes on.
 */
export async function lookAgain(tx: Tx, actor: Actor, key: OfferKey): Promise<void> {
  const offer = await lockOffer(tx, key.county, key.id);
  if (offer?.state !== 'published') return;
  const checks = await noLongerPassed(tx, actor, key);
  if (checks.length === 0) return;
  await takeFromShop(tx, actor, offer, { by: 'gate', checks });
  say<OfferWithdrawn>(tx, actor, {
    type: 'listing.offer-withdrawn',
    county: key.county,
    payload: { offerId: key.id },
  });
}

async function noLongerPassed(db: Db, actor: Pick<Actor, 'at'>, key: OfferKey): Promise<string[]> {
  const { lines } = await seeGate(db, actor, key);
  return lines.flatMap(({ check, passed }) => (passed || check === 'seller-active' ? [] : [check]));
}

const BATCH = 200;

/** The sweep: every offer in every shop is looked at once a night, since papers end; each that fails in its own transaction. */
export async function lookAgainAtAll({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<void> {
  const actor = system(clock.now(), 'sweep listing.look-again');
  let after: OfferKey | null = null;
  do {
    const batch: OfferKey[] = await publishedAfter(db, after, BATCH);
    for (const key of batch) {
      const isFailing = (await noLongerPassed(db, actor, key)).length > 0;
      if (isFailing) await inTransaction(db, (tx) => lookAgain(tx, actor, key));
    }
    after = batch.length < BATCH ? null : (batch.at(-1) ?? null);
  } while (after !== null);
}

/** A certificate was revoked: what its merchant offers of that product is looked at again at once. */
export async function hearRevoked(tx: Tx, actor: Actor, event: ToldEvent<CertificateRevoked>): Promise<void> {
  const { county, payload } = event;
  for (const id of await publishedOf(tx, county, payload)) await lookAgain(tx, actor, { county, id });
}
