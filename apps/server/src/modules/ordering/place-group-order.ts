import { isBeyondReach } from '@shanhuo/contract/ordering/reach';
import type { Actor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/clock.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { humanNumber, newId } from '#kernel/ids.ts';
import { Refusal, refuseUnless } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { reserveTogether } from '#modules/inventory/index.ts';
import { askPayments } from '#modules/payment/index.ts';
import { regionPaths } from '#modules/regions/index.ts';
import { emptyCart } from './cart-store.ts';
import { sealContact, type Contact } from './group-contact.ts';
import { insertGroupOrder } from './group-order-store.ts';
import { holdUntil, type Receiver, type Sellable } from './order.ts';
import { lineRow, orderRow, partRows, type Chosen } from './order-rows.ts';
import { insertLines, insertOrders, insertParts, sellables } from './order-store.ts';

export interface PlaceGroupOrder {
  readonly county: number;
  /** Made by the buyer's device, so that sending twice can't buy twice. */
  readonly id: string;
  /** The unit that buys, as its papers name it. */
  readonly title: string;
  readonly contact: Contact;
  readonly note?: string;
  /** What the rows may ask for, at the prices the buyer saw. */
  readonly offers: readonly { readonly offerId: string; readonly priceFen: number }[];
  /** One address each, in the order of the buyer's table. */
  readonly rows: readonly Row[];
}

interface Row {
  readonly offerId: string;
  readonly quantity: number;
  readonly receiver: Receiver;
  readonly note?: string;
}

export interface PlacedGroupOrder {
  readonly id: string;
  readonly number: string;
  readonly totalFen: number;
  readonly holdUntil: Date;
}

/**
 * Places one order of a buying unit to many addresses, all of it or nothing: an ordinary order for each row, with its own
 * receiver and its own payment, under one head that is paid by one transfer; what was ordered leaves the cart. What is wrong is said for all rows at once.
 * Refuses `order.duplicate-offer`, `group-order.goods` (gone or changed in price), `group-order.regions` and
 * `group-order.not-enough` (what was asked of each good and what is left).
 *
 * Five statements however many rows there are: goods, regions, the stocks' lock, what they have, and all writes at once.
 */
export async function placeGroupOrder(
  tx: Tx,
  actor: Actor,
  command: PlaceGroupOrder,
  cipher: FieldCipher,
): Promise<PlacedGroupOrder> {
  const { county, id, rows } = command;
  refuseUnless(actor.personId !== null, 'sign-in.needed');
  const sold = await goodsOf(tx, command);
  await refuseUnknownRegions(tx, rows);
  const until = holdUntil('transfer', actor.at);
  const orders = rows.map((row, index) => orderOf(actor, { command, row, index, until }, sold, cipher));
  await reserveAll(tx, actor, command, orders, until);

  const goodsFen = orders.reduce((sum, { order }) => sum + order.goodsFen, 0);
  const freightFen = orders.reduce((sum, { order }) => sum + order.freightFen, 0);
  const totalFen = goodsFen + freightFen;
  const number = humanNumber('TD', dayOf(actor.at));
  atEnd(
    tx,
    insertGroupOrder({
      county,
      id,
      number,
      personId: actor.personId,
      title: command.title,
      contactSealed: sealContact(cipher, command.contact),
      note: command.note ?? '',
      orders: rows.length,
      boxes: rows.reduce((sum, { quantity }) => sum + quantity, 0),
      goodsFen,
      freightFen,
      totalFen,
      placedAt: actor.at,
      holdUntil: until,
    }),
    askPayments(
      orders.map(({ order }) => ({
        county,
        id: order.paymentId,
        referenceKind: 'order',
        referenceId: order.id,
        amountFen: order.totalFen,
        way: 'transfer',
        expiresAt: until,
        at: actor.at,
      })),
    ),
    insertOrders(orders.map(({ order }) => order)),
    insertParts(orders.flatMap(({ parts }) => parts)),
    insertLines(orders.map(({ line }) => line)),
    emptyCart(
      county,
      actor.personId,
      rows.map(({ offerId }) => offerId),
    ),
  );
  return { id, number, totalFen, holdUntil: until };
}

type Sold = ReadonlyMap<string, Chosen['offer']>;

/** What is sold now, all of it or a refusal that tells all that isn't, or not at that price. */
async function goodsOf(tx: Tx, { county, offers, rows }: PlaceGroupOrder): Promise<Sold> {
  const ids = offers.map(({ offerId }) => offerId);
  refuseUnless(new Set(ids).size === ids.length, 'order.duplicate-offer');
  const { offers: found } = await sellables(tx, county, ids);
  const sold = new Map([...found].filter((one): one is [string, Sellable & { stockId: string }] => isStocked(one[1])));
  const listed = new Set(ids);
  const wanted = [...ids, ...rows.map(({ offerId }) => offerId)];
  const gone = [...new Set(wanted.filter((offerId) => !listed.has(offerId) || !sold.has(offerId)))];
  const changed = offers.flatMap(({ offerId, priceFen }) => {
    const now = sold.get(offerId)?.priceFen;
    return now === undefined || now === priceFen ? [] : [{ offerId, priceFen: now }];
  });
  refuseUnless(gone.length === 0 && changed.length === 0, 'group-order.goods', { gone, changed });
  return sold;
}

const isStocked = ({ stockId }: Sellable): boolean => stockId !== null;

/** Every receiver lives in a county that the register knows, or below one, and not past a customs border. */
async function refuseUnknownRegions(tx: Tx, rows: readonly Row[]): Promise<void> {
  const paths = await regionPaths(
    tx,
    rows.map(({ receiver }) => receiver.regionCode),
  );
  const isPlace = ({ receiver: { regionCode } }: Row): boolean =>
    !isBeyondReach(regionCode) && paths.get(regionCode)?.some(({ level }) => level === 'county') === true;
  const wrong = rows.flatMap((row, index) => (isPlace(row) ? [] : [index + 1]));
  refuseUnless(wrong.length === 0, 'group-order.regions', { rows: wrong.join(', ') });
}

interface Place {
  readonly command: PlaceGroupOrder;
  readonly row: Row;
  readonly index: number;
  readonly until: Date;
}

/** One row as an order of its own. */
function orderOf(actor: Actor, { command, row, index, until }: Place, sold: Sold, cipher: FieldCipher) {
  const { county, id: groupOrderId } = command;
  const [id, paymentId] = [newId(), newId()];
  const offer = sold.get(row.offerId);
  refuseUnless(offer !== undefined, 'group-order.goods', { gone: [row.offerId], changed: [] });
  const chosen = { offer, quantity: row.quantity, partId: newId() };
  const parts = partRows(county, id, [chosen]);
  const { receiver, note = '' } = row;
  const order = { county, id, receiver, way: 'transfer' as const, note, paymentId, holdUntil: until };
  return {
    order: { ...orderRow(actor, order, parts, cipher), groupOrderId, groupRow: index + 1 },
    parts,
    line: lineRow(county, id, 1, chosen),
    chosen,
  };
}

async function reserveAll(
  tx: Tx,
  actor: Actor,
  { county }: PlaceGroupOrder,
  orders: readonly ReturnType<typeof orderOf>[],
  until: Date,
): Promise<void> {
  const lines = orders.map(({ order, chosen: { offer, quantity } }) => ({
    referenceId: order.id,
    stockId: offer.stockId,
    quantity,
  }));
  const outcome = await reserveTogether(tx, actor, { county, holdUntil: until, lines });
  if (outcome.ok) return;
  const short = outcome.short.map(({ stockId, available }) => {
    const own = orders.filter(({ chosen }) => chosen.offer.stockId === stockId);
    const asked = own.reduce((sum, { chosen }) => sum + chosen.quantity, 0);
    const { offerId = '', title = '' } = own[0]?.chosen.offer ?? {};
    return { offerId, title, asked, left: available };
  });
  const goods = short.map(({ title, asked, left }) => `${title} ${asked}/${left}`).join('; ');
  throw new Refusal('group-order.not-enough', { goods, short });
}
