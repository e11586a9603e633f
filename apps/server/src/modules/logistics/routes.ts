import type { FastifyInstance } from 'fastify';
import { logisticsEndpoints } from '@shanhuo/contract/logistics/index';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { idsOf } from '#kernel/print.ts';
import { sightOf } from '#kernel/sight.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { traceUrlOf } from '#modules/quality/index.ts';
import { explainException } from './explain-exception.ts';
import { readParcels, sumParcels } from './parcel-reads.ts';
import { printLabels } from './print-labels.ts';
import { readReceiver } from './read-receiver.ts';
import { scanBatch } from './scan-batch.ts';
import { scanParcel } from './scan-parcel.ts';
import { seeParcel } from './see-parcel.ts';

/** The doors of logistics. */
export function logisticsRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, logisticsEndpoints.listParcels, async (db, actor, { params, query }) => {
    const { county } = params;
    const { cursor, limit = 50, q, ...rest } = query;
    const sight = sightOf(actor, 'logistics.see', county);
    const filter = { ...rest, prefix: q?.toUpperCase().replaceAll(/[\s-]/g, '') };
    const after = decodeCursor(cursor, 2);
    const rows = await readParcels(db, county, sight, {
      ...filter,
      after: after === null ? undefined : [String(after[0]), String(after[1])],
      limit: limit + 1,
    });
    const page = pageOf(rows, limit, ({ createdAt, id }) => [createdAt, id]);
    return { ...page, sum: await sumParcels(db, county, sight, filter) };
  });

  openRead(app, house, logisticsEndpoints.getParcel, async (db, actor, { params }) => seeParcel(db, actor, params));

  // What was seen is noted with the reading, so this reading is a transaction.
  openWrite(app, house, logisticsEndpoints.readReceiver, async (tx, actor, { params }) =>
    readReceiver(tx, actor, params, house.cipher),
  );

  openWrite(app, house, logisticsEndpoints.explainException, async (tx, actor, { params: { county, id }, body }) => {
    await explainException(tx, actor, { county, parcelId: id, ...body });
    return { done: true as const };
  });

  openWrite(app, house, logisticsEndpoints.scan, async (tx, actor, { params, body }) =>
    scanParcel(tx, actor, { ...params, ...body, offline: false }),
  );

  openSteps(app, house, logisticsEndpoints.scanBatch, async (actor, { params, body }) =>
    scanBatch(house.db, actor, params.county, body),
  );

  openSteps(app, house, logisticsEndpoints.parcelLabels, async (actor, { params, query }, _request, reply) => {
    const page = await inTransaction(house.db, (tx) =>
      printLabels(
        tx,
        actor,
        {
          county: params.county,
          ids: idsOf(query.ids),
          size: query.size ?? '100x150',
          language: query.language ?? 'zh',
          traceUrl: (code) => traceUrlOf(house.config.publicUrl, code),
        },
        house.cipher,
      ),
    );
    void reply.type('text/html; charset=utf-8');
    return page;
  });
}
