import type { Actor } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { OrderRow } from './order-store.ts';

/** Whose cart this is: the person's, or the visitor's by the cookie only that browser has. */
export function ownerKeyOf(actor: Actor): string {
  const key = actor.personId ?? actor.visitorKey;
  if (key === null) throw new Refusal('sign-in.needed');
  return key;
}

/**
 * Whether the actor placed this order. One placed as a visitor stays with that browser; one placed by a person is theirs
 * alone, since the next person at the same phone carries the same cookie.
 */
export const owns = (actor: Actor, order: Pick<OrderRow, 'personId' | 'visitorKey'>): boolean =>
  order.personId === null
    ? order.visitorKey !== null && order.visitorKey === actor.visitorKey
    : order.personId === actor.personId;
