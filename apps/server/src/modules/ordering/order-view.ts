import type { Static } from 'typebox';
import type { OrderView } from '@shanhuo/contract/ordering/shapes';
import { holds, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { payLinkOf } from '#modules/payment/index.ts';
import { regionPath } from '#modules/regions/index.ts';
import { englishNames, type EnglishNames } from './english-names.ts';
import { dispatchBy, type OrderState, type PartState, type PayWay, type Receiver } from './order.ts';
import { hasFound } from './found-orders.ts';
import { linesOf, type LineRow, type OrderRow } from './order-store.ts';
import { owns } from './owner.ts';
import { groupOf } from './group-order-store.ts';
import { openReceiver } from './receiver.ts';

/** One order, whole for its buyer, also where it was found again, and masked for staff; `order.unknown` to everybody else, so that ids tell nothing. */
export async function viewOrder(
  db: Db,
  actor: Actor,
  { county, id }: { county: number; id: string },
  house: House,
): Promise<Static<typeof OrderView>> {
  const order = await db
    .selectFrom('ordering.order')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  refuseUnless(order !== undefined, 'order.unknown');
  const lines = await linesOf(db, county, [id]);
  const english = await englishNames(
    db,
    county,
    lines.map(({ offerId }) => offerId),
  );
  const mayAct = owns(actor, order);
  const own = mayAct || (await hasFound(db, actor, county, id));
  refuseUnless(own || staffMaySee(actor, county, lines), 'order.unknown');
  return {
    ...moments(order),
    id,
    mayAct,
    number: order.number,
    state: order.state as OrderState,
    way: order.way as PayWay,
    goodsFen: order.goodsFen,
    freightFen: order.freightFen,
    totalFen: order.totalFen,
    cancelReason: order.cancelReason,
    groupOrder: await groupOf(db, order),
    note: own ? order.note : '',
    receiverRegions: (await regionPath(db, order.receiverRegion)).map(({ name, nameEn }) => ({ name, nameEn })),
    receiver: own ? openReceiver(house.cipher, order.receiverSealed) : (JSON.parse(order.receiverMasked) as Receiver),
    payment: { id: order.paymentId, payLink: own && order.state === 'placed' ? linkOf(house, order) : null },
    lines: lines.map((line) => ({ ...lineView(line), ...english(line.offerId) })),
    parts: (await partViews(db, order, lines, english)).map((part) =>
      own ? part : { ...part, carrierName: null, carrierNo: null },
    ),
  };
}

const staffMaySee = (actor: Actor, county: number, lines: readonly LineRow[]): boolean =>
  holds(actor, 'ordering.see', { county, regionCode: String(county) }) ||
  lines.some(({ merchantId: organisationId }) => holds(actor, 'ordering.see', { county, organisationId }));

const linkOf = (house: House, order: OrderRow): string | null =>
  payLinkOf(house, {
    county: order.county,
    id: order.paymentId,
    amountFen: order.totalFen,
    way: order.way as PayWay,
    expiresAt: order.holdUntil,
    returnPath: `/orders/${order.id}`,
  });

const moments = (order: OrderRow) => ({
  placedAt: order.placedAt.toISOString(),
  holdUntil: order.holdUntil.toISOString(),
  paidAt: order.paidAt?.toISOString() ?? null,
  dispatchedAt: order.dispatchedAt?.toISOString() ?? null,
  completedAt: order.completedAt?.toISOString() ?? null,
});

const toText = (at: Date | null): string | null => at?.toISOString() ?? null;

const lineView = (line: LineRow) => ({
  line: line.line,
  offerId: line.offerId,
  merchantId: line.merchantId,
  merchantName: line.merchantName,
  title: line.title,
  motif: line.motif,
  gradeName: line.gradeName,
  packName: line.packName,
  quantity: line.quantity,
  priceFen: line.priceFen,
  lineFen: line.lineFen,
});

async function partViews(
  db: Db,
  { county, id: orderId, state: orderState, paidAt }: OrderRow,
  lines: readonly LineRow[],
  english: (offerId: string) => EnglishNames,
) {
  const rows = await db
    .selectFrom('ordering.orderPart as p')
    .leftJoin('logistics.vParcel as c', (join) =>
      join.onRef('c.county', '=', 'p.county').onRef('c.id', '=', 'p.parcelId'),
    )
    .select(['p.id', 'p.merchantId', 'p.goodsFen', 'p.freightFen', 'p.state', 'p.parcelId', 'c.number', 'c.traceCode'])
    .leftJoin('merchants.vMerchant as m', (join) =>
      join.onRef('m.county', '=', 'p.county').onRef('m.id', '=', 'p.merchantId'),
    )
    .select(['c.carrierName', 'c.carrierNo', 'm.contactPhone'])
    .where('p.county', '=', county)
    .where('p.orderId', '=', orderId)
    .orderBy('p.id')
    .execute();
  const lineOf = (part: string) => lines.find(({ merchantId }) => merchantId === part);
  return rows.map((row) => ({
    id: row.id,
    merchantId: row.merchantId,
    merchantName: lineOf(row.merchantId)?.merchantName ?? '',
    merchantNameEn: english(lineOf(row.merchantId)?.offerId ?? '').merchantNameEn,
    merchantPhone: row.contactPhone,
    goodsFen: row.goodsFen,
    freightFen: row.freightFen,
    state: row.state as PartState,
    dispatchBy: orderState === 'paid' && row.state === 'waiting' ? toText(dispatchBy(paidAt)) : null,
    parcelId: row.parcelId,
    parcelNumber: row.number,
    traceCode: row.traceCode,
    carrierName: row.carrierName,
    carrierNo: row.carrierNo,
  }));
}
