import type { Insertable } from 'kysely';
import type { OrderingOrder, OrderingOrderLine, OrderingOrderPart } from '#kernel/database.generated.ts';
import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { dayOf } from '#kernel/clock.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { humanNumber } from '#kernel/ids.ts';
import { freightOf, maskReceiver, type PayWay, type Receiver, type Sellable } from './order.ts';
import { sealReceiver } from './receiver.ts';

/** An offer with the stock that it is sold from, and how many of it. */
export interface Chosen {
  readonly offer: Sellable & { readonly stockId: string };
  readonly quantity: number;
  readonly partId: string;
}

export interface NewOrder {
  readonly county: number;
  readonly id: string;
  readonly receiver: Receiver;
  readonly way: PayWay;
  readonly note: string;
  readonly paymentId: string;
  readonly holdUntil: Date;
}

/** A new order's row: its sums are those of its parts, its receiver is sealed. */
export function orderRow(
  actor: Actor,
  order: NewOrder,
  parts: readonly { readonly goodsFen: number; readonly freightFen: number }[],
  cipher: FieldCipher,
) {
  const { county, id, receiver, way, note, paymentId } = order;
  const goodsFen = parts.reduce((sum, part) => sum + part.goodsFen, 0);
  const freightFen = parts.reduce((sum, part) => sum + part.freightFen, 0);
  return {
    county,
    id,
    number: humanNumber('SH', dayOf(actor.at)),
    personId: actor.personId,
    visitorKey: actor.personId === null ? actor.visitorKey : null,
    receiverSealed: sealReceiver(cipher, receiver),
    receiverMasked: JSON.stringify(maskReceiver(receiver)),
    receiverRegion: receiver.regionCode,
    way,
    state: 'placed',
    goodsFen,
    freightFen,
    totalFen: goodsFen + freightFen,
    paymentId,
    note,
    placedAt: actor.at,
    holdUntil: order.holdUntil,
  } satisfies Insertable<OrderingOrder>;
}

type PartSums = Insertable<OrderingOrderPart> & { goodsFen: number; freightFen: number };

/** What each merchant ships of an order: one row for each. */
export function partRows(county: number, orderId: string, chosen: readonly Chosen[]): PartSums[] {
  const parts = new Map<string, PartSums>();
  for (const { offer, quantity, partId } of chosen) {
    const part = parts.get(partId) ?? {
      county,
      id: partId,
      orderId,
      merchantId: offer.merchantId,
      goodsFen: 0,
      freightFen: 0,
      state: 'waiting',
    };
    part.goodsFen += offer.priceFen * quantity;
    part.freightFen += freightOf(offer, quantity);
    parts.set(partId, part);
  }
  assert(parts.size > 0, 'an order has lines');
  return [...parts.values()];
}

/** A line: price, names and shares as they are now. */
export function lineRow(county: number, orderId: string, line: number, { offer, quantity, partId }: Chosen) {
  return {
    county,
    orderId,
    line,
    partId,
    offerId: offer.offerId,
    stockId: offer.stockId,
    merchantId: offer.merchantId,
    productId: offer.productId,
    grade: offer.grade,
    packSpecId: offer.packSpecId,
    title: offer.title,
    motif: offer.motif,
    gradeName: offer.gradeName,
    packName: offer.packName,
    merchantName: offer.merchantName,
    quantity,
    priceFen: offer.priceFen,
    lineFen: offer.priceFen * quantity,
    freightFen: freightOf(offer, quantity),
    returnKind: offer.returnKind,
    grossGrams: offer.grossGrams,
    householdPerMille: offer.householdPerMille,
    stationPerMille: offer.stationPerMille,
    platformPerMille: offer.platformPerMille,
  } satisfies Insertable<OrderingOrderLine>;
}
