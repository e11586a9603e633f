import type { Actor } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { OrderRow } from './order-store.ts';

/** Whose cart this is: the person's, or the visitor's by the cookie only that browser has. */
export function ownerKeyOf(actor: Actor): string {
  const key = actor.personId ?? actor.visitorKey;
  if (key === null) throw new Refusal('sign-in.needed');
  return key;
}

/** Whether the actor placed this order. An order placed as a visitor stays with that browser. */
export const owns = (actor: Actor, order: Pick<OrderRow, 'personId' | 'visitorKey'>): boolean =>
  (order.personId !== null && order.personId === actor.personId) ||
  (order.visitorKey !== null && order.visitorKey === actor.visitorKey);
