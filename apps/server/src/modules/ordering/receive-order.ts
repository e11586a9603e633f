import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { say, type ToldEvent } from '#kernel/outbox.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import type { ParcelSigned } from '#modules/logistics/index.ts';
import { canMove, type OrderState } from './order.ts';
import { lockOrder, moveOrder, movePart, partByParcel, partsOf, type OrderRow } from './order-store.ts';
import { owns } from './owner.ts';
import type { OrderCompleted } from './news.ts';

/** The buyer says that everything has arrived. Refuses `order.unknown` and `order.state`. */
export async function receiveOrder(
  tx: Tx,
  actor: Actor,
  { county, id }: { county: number; id: string },
): Promise<OrderState> {
  const order = await lockOrder(tx, county, id);
  refuseUnless(order !== undefined && owns(actor, order), 'order.unknown');
  if (order.state === 'completed') return 'completed';
  refuseUnless(canMove(order.state as OrderState, 'completed'), 'order.state', { state: order.state });
  await complete(tx, actor, order, 'buyer');
  return 'completed';
}

/** A carrier's parcel was signed for; when it was the last of its order, the order is complete. */
export async function hearSigned(tx: Tx, actor: Actor, { county, payload }: ToldEvent<ParcelSigned>): Promise<void> {
  const order = await lockOrder(tx, county, payload.referenceId);
  const part = await partByParcel(tx, county, payload.parcelId);
  if (order === undefined || part?.state !== 'dispatched') return;
  await movePart(tx, part, { state: 'received', receivedAt: actor.at });
  const parts = await partsOf(tx, county, order.id);
  if (parts.every(({ state }) => state === 'received' || state === 'given-up') && order.state === 'dispatched') {
    await complete(tx, actor, order, 'signed');
  }
}

/** Completes a locked order: whatever part was not marked yet is received, and settlement hears of it. */
export async function complete(tx: Tx, actor: Actor, { county, id }: OrderRow, how: 'buyer' | 'signed' | 'time') {
  const open = (await partsOf(tx, county, id)).filter(({ state }) => state === 'dispatched');
  for (const part of open) await movePart(tx, part, { state: 'received', receivedAt: actor.at });
  atEnd(tx, moveOrder(county, id, 'completed', { completedAt: actor.at }));
  note(tx, actor, { county, action: 'ordering.complete', subject: 'order', subjectId: id, detail: { how } });
  say<OrderCompleted>(tx, actor, { type: 'ordering.order-completed', county, payload: { orderId: id } });
}
