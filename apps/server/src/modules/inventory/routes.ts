import type { FastifyInstance } from 'fastify';
import { inventoryEndpoints } from '@shanhuo/contract/inventory/index';
import type { House } from '#kernel/house.ts';
import { openRead } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import { listStock, sumStock } from './stock-store.ts';

/** The doors of inventory. */
export function inventoryRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, inventoryEndpoints.listStock, async (db, actor, { params, query }) => {
    const { merchantId, productId, q, cursor, limit = 50 } = query;
    const after = decodeCursor(cursor, 2);
    const merchantIds = organisationsInSight(actor, 'inventory.see', params.county, merchantId);
    const filter = { merchantIds, productId, q };
    const rows = await listStock(db, params.county, {
      ...filter,
      after: after === null ? null : [String(after[0]), String(after[1])],
      limit: limit + 1,
    });
    const page = pageOf(rows, limit, ({ productCode, id }) => [productCode, id]);
    return { ...page, sum: await sumStock(db, params.county, filter) };
  });
}
