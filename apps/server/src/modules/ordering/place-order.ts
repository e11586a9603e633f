import type { Insertable } from 'kysely';
import { isBeyondReach } from '@shanhuo/contract/ordering/reach';
import type { OrderingOrderLine, OrderingOrderPart } from '#kernel/database.generated.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { humanNumber, newId } from '#kernel/ids.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { reserve, reserveOnTrust } from '#modules/inventory/index.ts';
import { hasCashStation } from '#modules/network/index.ts';
import { askPayment } from '#modules/payment/index.ts';
import { emptyCart } from './cart-store.ts';
import { freightOf, holdUntil, maskReceiver, type PayWay, type Receiver, type Sellable } from './order.ts';
import { insertLines, insertOrder, insertParts, sellables } from './order-store.ts';
import { ownerKeyOf } from './owner.ts';
import { sealReceiver } from './receiver.ts';

export interface PlaceOrder {
  readonly county: number;
  /** Made by the buyer's device, so that sending twice can't buy twice. */
  readonly id: string;
  readonly lines: readonly { readonly offerId: string; readonly quantity: number; readonly priceFen: number }[];
  readonly receiver: Receiver;
  readonly way: PayWay;
  readonly note?: string;
}

export interface PlacedOrder {
  readonly id: string;
  readonly number: string;
  readonly totalFen: number;
  readonly holdUntil: Date;
  readonly paymentId: string;
}

interface Chosen {
  readonly offer: Sellable & { readonly stockId: string };
  readonly quantity: number;
  readonly partId: string;
}

/**
 * Places an order: what is sold is read once, stock is reserved, and only then money is asked for. Price, names and
 * shares are frozen on the lines. Refuses `order.duplicate-offer`, `order.offer-gone`, `order.price-changed` (with the
 * new price), `order.not-enough` (with what is left), `order.region-unknown`, `order.region-beyond-reach` and, for cash,
 * `order.no-cash-station`.
 *
 * Two statements where the goods are there: the read, and everything else at once. Where they run short, or ran short in
 * between, the reservation is a step of its own; so is the look for a station where cash was chosen.
 */
export async function placeOrder(tx: Tx, actor: Actor, command: PlaceOrder, cipher: FieldCipher): Promise<PlacedOrder> {
  const { county, id, way, receiver } = command;
  refuseUnless(!isBeyondReach(receiver.regionCode), 'order.region-beyond-reach');
  if (way === 'cash') refuseUnless(await hasCashStation(tx, county, actor.at), 'order.no-cash-station');
  const ownerKey = ownerKeyOf(actor);
  const sold = await sellables(tx, county, offerIdsOf(command), { ownerKey, regionCode: receiver.regionCode });
  const chosen = choose(command, sold.offers);
  refuseUnless(sold.isPlace, 'order.region-unknown');
  const until = holdUntil(way, actor.at);
  await reserveAll(tx, actor, command, chosen, until);

  const paymentId = newId();
  const parts = partsOfOrder(county, id, chosen);
  const goodsFen = parts.reduce((sum, part) => sum + part.goodsFen, 0);
  const freightFen = parts.reduce((sum, part) => sum + part.freightFen, 0);
  const totalFen = goodsFen + freightFen;
  const number = humanNumber('SH', dayOf(actor.at));
  atEnd(
    tx,
    askPayment({
      county,
      id: paymentId,
      referenceKind: 'order',
      referenceId: id,
      amountFen: totalFen,
      way,
      expiresAt: until,
      at: actor.at,
    }),
    insertOrder({
      county,
      id,
      number,
      personId: actor.personId,
      visitorKey: actor.personId === null ? actor.visitorKey : null,
      receiverSealed: sealReceiver(cipher, receiver),
      receiverMasked: JSON.stringify(maskReceiver(receiver)),
      receiverRegion: receiver.regionCode,
      way,
      state: 'placed',
      goodsFen,
      freightFen,
      totalFen,
      paymentId,
      note: command.note ?? '',
      placedAt: actor.at,
      holdUntil: until,
    }),
    insertParts(parts),
    insertLines(chosen.map((one, index) => lineOf(county, id, index + 1, one))),
  );
  // Most carts live in the browser only; nothing is deleted where nothing lies.
  if (sold.isInCart) {
    const ordered = chosen.map(({ offer }) => offer.offerId);
    atEnd(tx, emptyCart(county, ownerKey, ordered));
  }
  return { id, number, totalFen, holdUntil: until, paymentId };
}

function offerIdsOf({ lines }: PlaceOrder): string[] {
  const ids = lines.map(({ offerId }) => offerId);
  refuseUnless(new Set(ids).size === ids.length, 'order.duplicate-offer');
  return ids;
}

/** Matches each asked line with what is sold now; one part per merchant. */
function choose({ lines }: PlaceOrder, sold: ReadonlyMap<string, Sellable>): Chosen[] {
  const partIds = new Map<string, string>();
  return lines.map(({ offerId, quantity, priceFen }) => {
    const offer = sold.get(offerId);
    refuseUnless(offer !== undefined, 'order.offer-gone', { offerId });
    refuseUnless(offer.priceFen === priceFen, 'order.price-changed', { offerId, priceFen: offer.priceFen });
    const { stockId } = offer;
    refuseUnless(stockId !== null, 'order.not-enough', { offerId, available: 0 });
    const partId = partIds.get(offer.merchantId) ?? newId();
    partIds.set(offer.merchantId, partId);
    return { offer: { ...offer, stockId }, quantity, partId };
  });
}

async function reserveAll(tx: Tx, actor: Actor, { county, id }: PlaceOrder, chosen: readonly Chosen[], until: Date) {
  const lines = chosen.map(({ offer: { stockId, available }, quantity }) => ({ stockId, available, quantity }));
  const reservation = { county, referenceId: id, holdUntil: until, lines };
  if (reserveOnTrust(tx, actor, reservation)) return;
  const outcome = await reserve(tx, actor, reservation);
  if (outcome.ok) return;
  const [short] = outcome.short;
  const offer = chosen.find((one) => one.offer.stockId === short?.stockId)?.offer;
  throw new Refusal('order.not-enough', { offerId: offer?.offerId, available: short?.available ?? 0 });
}

function partsOfOrder(county: number, orderId: string, chosen: readonly Chosen[]): Insertable<OrderingOrderPart>[] {
  const parts = new Map<string, Insertable<OrderingOrderPart> & { goodsFen: number; freightFen: number }>();
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

function lineOf(county: number, orderId: string, line: number, { offer, quantity, partId }: Chosen) {
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
