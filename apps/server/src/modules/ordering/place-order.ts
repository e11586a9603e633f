import { isBeyondReach } from '@shanhuo/contract/ordering/reach';
import type { Actor } from '#kernel/actor.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { reserve, reserveOnTrust } from '#modules/inventory/index.ts';
import { hasCashStation } from '#modules/network/index.ts';
import { askPayment } from '#modules/payment/index.ts';
import { emptyCart } from './cart-store.ts';
import { holdUntil, type PayWay, type Receiver, type Sellable } from './order.ts';
import { lineRow, orderRow, partRows, type Chosen } from './order-rows.ts';
import { insertLines, insertOrder, insertParts, sellables } from './order-store.ts';
import { ownerKeyOf } from './owner.ts';

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
  const parts = partRows(county, id, chosen);
  const order = orderRow(
    actor,
    { county, id, receiver, way, note: command.note ?? '', paymentId, holdUntil: until },
    parts,
    cipher,
  );
  const { number, totalFen } = order;
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
    insertOrder(order),
    insertParts(parts),
    insertLines(chosen.map((one, index) => lineRow(county, id, index + 1, one))),
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
