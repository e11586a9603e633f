import type { FastifyInstance } from 'fastify';
import { inventoryEndpoints } from '@shanhuo/contract/inventory/index';
import type { House } from '#kernel/house.ts';
import { openRead } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import { listStock } from './stock-store.ts';

/** The doors of inventory. */
export function inventoryRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, inventoryEndpoints.listStock, async (db, actor, { params, query }) => {
    const { merchantId, productId, cursor, limit = 50 } = query;
    const after = decodeCursor(cursor, 2);
    const rows = await listStock(db, params.county, {
      merchantIds: organisationsInSight(actor, 'inventory.see', params.county, merchantId),
      productId,
      after: after === null ? null : [String(after[0]), String(after[1])],
      limit: limit + 1,
    });
    return pageOf(rows, limit, ({ productCode, id }) => [productCode, id]);
  });
}
