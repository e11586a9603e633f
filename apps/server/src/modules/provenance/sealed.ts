import { createHmac, randomBytes } from 'node:crypto';
import { canonicalize } from '@shanhuo/provenance';

/** Sixteen random bytes that stay in the house. */
export const newSalt = (): Buffer => randomBytes(16);

/**
 * Binds an event to what the public may not read of it without telling any of it: whoever has no salt can't try out what
 * it might be, and by the same token can't guess an event from its hash.
 */
export const sealOf = (salt: Buffer, facts: Readonly<Record<string, unknown>>): string =>
  createHmac('sha256', salt).update(canonicalize(facts)).digest('hex');

/** What a household is called in one event. It differs from event to event, so nobody can add up what one brought. */
export const pseudonymOf = (salt: Buffer, householdId: string): string =>
  createHmac('sha256', salt).update(`household ${householdId}`).digest('hex').slice(0, 32);
