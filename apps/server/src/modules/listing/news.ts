import type { Event } from '#kernel/outbox.ts';

/** An offer came into the shop. */
export type OfferPublished = Event<'listing.offer-published', { readonly offerId: string }>;
/** An offer left the shop. */
export type OfferWithdrawn = Event<'listing.offer-withdrawn', { readonly offerId: string }>;
