import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { takeReservation } from '#modules/inventory/index.ts';
import { createParcel, type CreatedParcel } from '#modules/logistics/index.ts';
import { merchantOf } from '#modules/merchants/index.ts';
import { takeBoxes } from '#modules/quality/index.ts';
import { insertLineLots, linesOf, lockOrder, moveOrder, movePart, partsOf, type LineRow } from './order-store.ts';
import { openReceiver } from './receiver.ts';

export interface DispatchPart {
  readonly county: number;
  readonly orderId: string;
  readonly merchantId: string;
}

/**
 * A merchant packs its part of a paid order: boxes of its packed lots, oldest first, leave the stock and become one
 * parcel that waits at the merchant for its village station. Refuses `order.unknown`, `order.not-paid`,
 * `order.already-dispatched`, `lot.held`, `lot.past-day`, `lot.not-enough-boxes`.
 */
export async function dispatchPart(
  tx: Tx,
  actor: Actor,
  command: DispatchPart,
  cipher: FieldCipher,
): Promise<CreatedParcel> {
  const { county, orderId, merchantId } = command;
  mustHold(actor, 'logistics.dispatch', { county, organisationId: merchantId });
  const order = await lockOrder(tx, county, orderId);
  refuseUnless(order !== undefined, 'order.unknown');
  const parts = await partsOf(tx, county, orderId);
  const part = parts.find((one) => one.merchantId === merchantId);
  refuseUnless(part !== undefined, 'order.unknown');
  refuseUnless(part.state === 'waiting', 'order.already-dispatched');
  refuseUnless(order.state === 'paid', 'order.not-paid');

  const lines = (await linesOf(tx, county, [orderId])).filter(({ partId }) => partId === part.id);
  const lots = await takeLots(tx, actor, lines);
  await takeReservation(tx, actor, { county, referenceId: orderId, stockIds: lines.map(({ stockId }) => stockId) });
  const merchant = await merchantOf(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'order.unknown');
  const receiver = openReceiver(cipher, order.receiverSealed);
  const parcel = await createParcel(
    tx,
    actor,
    {
      id: newId(),
      county,
      merchantId,
      referenceId: orderId,
      originSiteId: merchant.originSiteId,
      receiver,
      receiverRegion: order.receiverRegion,
      weightGrams: lines.reduce((sum, { grossGrams, quantity }) => sum + grossGrams * quantity, 0),
      lots: lots.map(({ lotId, boxes }) => ({ lotId, boxes })),
    },
    cipher,
  );
  await movePart(tx, part, { state: 'dispatched', parcelId: parcel.id, dispatchedAt: actor.at });
  const isLast = parts.every(({ id, state }) => id === part.id || state !== 'waiting');
  if (isLast) atEnd(tx, moveOrder(county, orderId, 'dispatched', { dispatchedAt: actor.at }));
  note(tx, actor, {
    county,
    action: 'ordering.dispatch',
    subject: 'order',
    subjectId: orderId,
    detail: { merchantId, parcelId: parcel.id },
  });
  return parcel;
}

async function takeLots(tx: Tx, actor: Actor, lines: readonly LineRow[]) {
  const taken: { county: number; orderId: string; line: number; lotId: string; boxes: number }[] = [];
  for (const line of lines) {
    const { county, orderId, merchantId, productId, grade, packSpecId, quantity: boxes } = line;
    const lots = await takeBoxes(tx, actor, { county, merchantId, productId, grade, packSpecId, boxes });
    taken.push(...lots.map((lot) => ({ county, orderId, line: line.line, lotId: lot.lotId, boxes: lot.boxes })));
  }
  atEnd(tx, insertLineLots(taken));
  return taken;
}
