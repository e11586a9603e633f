import { assert } from '#kernel/assert.ts';
import type { Db } from '#kernel/database.ts';
import type { PayWay } from './order.ts';
import { linesOf, partsOf } from './order-store.ts';

export interface SettlementLine {
  readonly line: number;
  readonly merchantId: string;
  readonly lineFen: number;
  readonly freightFen: number;
  readonly householdPerMille: number;
  readonly stationPerMille: number;
  readonly platformPerMille: number;
  readonly packLots: readonly { readonly lotId: string; readonly boxes: number }[];
}

export interface OrderForSettlement {
  readonly id: string;
  readonly county: number;
  readonly number: string;
  readonly totalFen: number;
  readonly freightFen: number;
  readonly paymentId: string;
  readonly way: PayWay;
  readonly completedAt: Date;
  readonly lines: readonly SettlementLine[];
}

/**
 * A completed order with the shares that were frozen when it was placed, and the lots its boxes came from; without the parts
 * that were given up, whose money went back.
 */
export async function orderForSettlement(db: Db, county: number, orderId: string): Promise<OrderForSettlement> {
  const order = await db
    .selectFrom('ordering.order')
    .select(['number', 'totalFen', 'freightFen', 'paymentId', 'way', 'completedAt'])
    .select(['givenUpGoodsFen', 'givenUpFreightFen'])
    .where('county', '=', county)
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  assert(order.completedAt !== null, 'only a completed order is settled');
  const lots = await db
    .selectFrom('ordering.lineLot')
    .select(['line', 'lotId', 'boxes'])
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .orderBy('line')
    .orderBy('lotId')
    .execute();
  const givenUp = (await partsOf(db, county, orderId)).filter(({ state }) => state === 'given-up').map(({ id }) => id);
  const lines = (await linesOf(db, county, [orderId])).filter(({ partId }) => !givenUp.includes(partId));
  const { givenUpGoodsFen, givenUpFreightFen, ...kept } = order;
  return {
    id: orderId,
    county,
    ...kept,
    totalFen: order.totalFen - givenUpGoodsFen - givenUpFreightFen,
    freightFen: order.freightFen - givenUpFreightFen,
    way: order.way as PayWay,
    completedAt: order.completedAt,
    lines: lines.map((row) => ({
      line: row.line,
      merchantId: row.merchantId,
      lineFen: row.lineFen,
      freightFen: row.freightFen,
      householdPerMille: row.householdPerMille,
      stationPerMille: row.stationPerMille,
      platformPerMille: row.platformPerMille,
      packLots: lots.filter(({ line }) => line === row.line).map(({ lotId, boxes }) => ({ lotId, boxes })),
    })),
  };
}
