import type { Event } from '#kernel/outbox.ts';

/** The money lies secured; the merchants may pack. */
export type OrderPaid = Event<'ordering.order-paid', { readonly orderId: string }>;
/** The buyer has everything; the money may be split. */
export type OrderCompleted = Event<'ordering.order-completed', { readonly orderId: string }>;
/** It ended unpaid. */
export type OrderCancelled = Event<'ordering.order-cancelled', { readonly orderId: string }>;
