import { sql } from 'kysely';
import type { Static } from 'typebox';
import type { GroupOrderView, RowStage } from '@shanhuo/contract/ordering/group-shapes';
import { holds, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { refundsWaiting } from '#modules/payment/index.ts';
import { regionPaths } from '#modules/regions/index.ts';
import { englishNames } from './english-names.ts';
import { maskContact, openContact } from './group-contact.ts';
import { findGroupOrder, type GroupOrderRow } from './group-order-store.ts';
import { headOf } from './group-order-reads.ts';
import type { OrderState, PartState, Receiver } from './order.ts';
import { openReceiver } from './receiver.ts';

type View = Static<typeof GroupOrderView>;

/** A row of a group order: its order with its only line, part and parcel. */
interface RowFacts {
  readonly groupRow: number;
  readonly orderId: string;
  readonly number: string;
  readonly state: OrderState;
  readonly paymentId: string;
  readonly receiverSealed: string;
  readonly receiverMasked: string;
  readonly receiverRegion: string;
  readonly totalFen: number;
  readonly note: string;
  readonly offerId: string;
  readonly merchantId: string;
  readonly title: string;
  readonly gradeName: string;
  readonly packName: string;
  readonly merchantName: string;
  readonly quantity: number;
  readonly priceFen: number;
  readonly lineFen: number;
  readonly freightFen: number;
  readonly partState: PartState;
  readonly parcelState: string | null;
  readonly carrierName: string | null;
  readonly carrierNo: string | null;
  /** What went back of its money, also after it was received. */
  readonly refundedFen: number;
}

/** All rows of a group order, in the order of the buyer's table. */
async function rowsOf(db: Db, county: number, groupOrderId: string): Promise<RowFacts[]> {
  const { rows } = await sql<RowFacts>`
    select o.group_row, o.id as order_id, o.number, o.state, o.receiver_sealed, o.receiver_masked, o.receiver_region,
      o.payment_id, o.total_fen, o.note, l.offer_id, l.merchant_id, l.title, l.grade_name, l.pack_name, l.merchant_name, l.quantity,
      l.price_fen, l.line_fen, l.freight_fen, p.state as part_state, c.state as parcel_state, c.carrier_name, c.carrier_no,
      m.refunded_fen
    from ordering."order" o
      join ordering.order_line l on l.county = o.county and l.order_id = o.id
      join ordering.order_part p on p.county = l.county and p.order_id = l.order_id and p.id = l.part_id
      join payment.v_payment m on m.county = o.county and m.id = o.payment_id
      left join logistics.v_parcel c on c.county = p.county and c.id = p.parcel_id
    where o.county = ${county} and o.group_order_id = ${groupOrderId}
    order by o.group_row`.execute(db);
  return rows;
}

/** How far a row is. */
function stageOf({ state, parcelState }: Pick<RowFacts, 'state' | 'parcelState'>): RowStage {
  if (state === 'placed') return 'unpaid';
  if (state === 'dispatched') {
    if (parcelState === 'signed') return 'signed';
    return parcelState === 'created' ? 'packed' : 'onTheRoad';
  }
  return state === 'completed' ? 'signed' : state;
}

/**
 * A group order with the rows that the reader may see: all of them for its buyer and for staff of the whole county, those of
 * its own goods for a merchant. Refuses `group-order.unknown` to everybody else, so that ids tell nothing.
 */
export async function seeGroupOrder(db: Db, actor: Actor, { county, id }: { county: number; id: string }) {
  const group = await findGroupOrder(db, county, id);
  refuseUnless(group !== undefined, 'group-order.unknown');
  const isOwn = group.personId === actor.personId;
  const wholeCounty = { county, regionCode: String(county) };
  const isWhole = isOwn || holds(actor, 'ordering.see', wholeCounty);
  const rows = (await rowsOf(db, county, id)).filter(
    ({ merchantId: organisationId }) => isWhole || holds(actor, 'ordering.see', { county, organisationId }),
  );
  refuseUnless(rows.length > 0, 'group-order.unknown');
  return { group, rows, isOwn, mayCall: isOwn || holds(actor, 'ordering.confirm-offline', wholeCounty) };
}

/** One group order as far as the reader may see it: whole for its buyer, masked for staff. Refuses `group-order.unknown`. */
export async function viewGroupOrder(
  db: Db,
  actor: Actor,
  which: { county: number; id: string },
  cipher: FieldCipher,
): Promise<View> {
  const { group, rows, isOwn, mayCall } = await seeGroupOrder(db, actor, which);
  const paths = await regionPaths(
    db,
    rows.map(({ receiverRegion }) => receiverRegion),
  );
  const contact = openContact(cipher, group.contactSealed);
  return {
    ...headOf(group, actor.at),
    goodsFen: group.goodsFen,
    freightFen: group.freightFen,
    note: group.note,
    contact: mayCall ? contact : maskContact(contact),
    back: await backOf(db, which.county, rows),
    isOwn,
    goods: await goodsOf(db, group, rows),
    rows: rows.map((row) => ({
      row: row.groupRow,
      orderId: row.orderId,
      number: row.number,
      state: row.state,
      stage: stageOf(row),
      receiver: isOwn ? openReceiver(cipher, row.receiverSealed) : (JSON.parse(row.receiverMasked) as Receiver),
      regions: (paths.get(row.receiverRegion) ?? []).map(({ name }) => name),
      offerId: row.offerId,
      quantity: row.quantity,
      totalFen: row.totalFen,
      note: isOwn ? row.note : '',
      carrierName: isOwn ? row.carrierName : null,
      carrierNo: isOwn ? row.carrierNo : null,
    })),
  };
}

async function backOf(db: Db, county: number, rows: readonly RowFacts[]) {
  const ids = rows.filter(({ state }) => state !== 'placed').map(({ paymentId }) => paymentId);
  const waiting = await refundsWaiting(db, county, ids);
  return { orders: waiting.length, amountFen: waiting.reduce((sum, { amountFen }) => sum + amountFen, 0) };
}

/** What was bought, one entry for each good, with what of its money goes back. */
export async function goodsOf(db: Db, { county }: Pick<GroupOrderRow, 'county'>, rows: readonly RowFacts[]) {
  const offerIds = [...new Set(rows.map(({ offerId }) => offerId))];
  const english = await englishNames(db, county, offerIds);
  return offerIds.flatMap((offerId) => {
    const own = rows.filter((row) => row.offerId === offerId);
    const [first] = own;
    if (first === undefined) return [];
    const { merchantId, title, gradeName, packName, merchantName, priceFen } = first;
    const sum = (of: (row: RowFacts) => number): number => own.reduce((all, row) => all + of(row), 0);
    return [
      {
        offerId,
        merchantId,
        title,
        gradeName,
        packName,
        merchantName,
        ...english(offerId),
        priceFen,
        quantity: sum(({ quantity }) => quantity),
        goodsFen: sum(({ lineFen }) => lineFen),
        freightFen: sum(({ freightFen }) => freightFen),
        backFen: sum((row) => (isBack(row) ? row.totalFen : row.refundedFen)),
      },
    ];
  });
}

const isBack = ({ state, partState }: RowFacts): boolean =>
  state === 'refunding' || state === 'refunded' || partState === 'given-up';
