import type { Event } from '#kernel/outbox.ts';

/** What a claim was about has gone back to its buyer. */
export type ClaimRefunded = Event<'aftersale.claim-refunded', { readonly orderId: string; readonly claimId: string }>;
