import type { FastifyInstance } from 'fastify';
import { collectionEndpoints } from '@shanhuo/contract/collection/index';
import type { Permission } from '@shanhuo/contract/permissions';
import { mustHold, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf } from '#kernel/sight.ts';
import { siteOf } from '#modules/network/index.ts';
import { readBuyers } from './buyer-reads.ts';
import { closeDay } from './close-day.ts';
import { readEntries, sumEntries } from './entry-reads.ts';
import { recordBatch } from './record-batch.ts';
import { recordCollection } from './record-collection.ts';
import { seeDay } from './see-day.ts';
import { slipPage } from './slip-page.ts';
import { slipOf } from './slip.ts';
import { voidCollection } from './void-collection.ts';

/** The doors of collection. */
export function collectionRoutes(app: FastifyInstance, house: House): void {
  const { publicUrl } = house.config;

  openWrite(app, house, collectionEndpoints.record, async (tx, actor, { params, body }) =>
    recordCollection(tx, actor, { ...params, ...body }),
  );

  openSteps(app, house, collectionEndpoints.recordBatch, async (actor, { params, body }) =>
    recordBatch(house.db, actor, params.county, body),
  );

  openWrite(app, house, collectionEndpoints.voidEntry, async (tx, actor, { params, body }) =>
    voidCollection(tx, actor, { ...params, ...body }),
  );

  openRead(app, house, collectionEndpoints.listEntries, async (db, actor, { params, query }) => {
    const { cursor, limit = 50, ...filter } = query;
    const after = decodeCursor(cursor, 2);
    const sight = sightOf(actor, 'collection.see', params.county);
    const rows = await readEntries(db, params.county, sight, {
      ...filter,
      after: after === null ? undefined : [String(after[0]), String(after[1])],
      limit: limit + 1,
    });
    const page = pageOf(rows, limit, ({ happenedAt, id }) => [happenedAt, id]);
    return { ...page, sum: await sumEntries(db, params.county, sight, filter) };
  });

  openRead(app, house, collectionEndpoints.slip, async (db, actor, { params, query }) =>
    slipOf(db, actor, { ...params, language: query.language ?? 'zh', publicUrl }),
  );

  openSteps(app, house, collectionEndpoints.slipPage, async (actor, { params, query }, _request, reply) => {
    const language = query.language ?? 'zh';
    const slip = await slipOf(house.db, actor, { ...params, language, publicUrl });
    void reply.type('text/html; charset=utf-8');
    return slipPage(slip, { language, paper: query.paper ?? '80mm' });
  });

  openRead(app, house, collectionEndpoints.stationDay, async (db, actor, { params, query }) => {
    await mustHoldAt(db, actor, 'collection.see', { ...params, ...query });
    return seeDay(db, { ...params, ...query });
  });

  openRead(
    app,
    house,
    collectionEndpoints.listBuyers,
    async (db, actor, { params: { county }, query: { stationId } }) => {
      await mustHoldAt(db, actor, 'collection.record', { county, stationId });
      return { items: await readBuyers(db, county, stationId, actor.at) };
    },
  );

  openWrite(app, house, collectionEndpoints.closeDay, async (tx, actor, { params, body }) =>
    closeDay(tx, actor, { ...params, ...body }),
  );
}

/** Refuses `collection.station-unknown`, `permission.missing`. */
async function mustHoldAt(
  db: Db,
  actor: Actor,
  permission: Permission,
  { county, stationId }: { county: number; stationId: string },
): Promise<void> {
  const site = await siteOf(db, county, stationId);
  refuseUnless(site !== undefined, 'collection.station-unknown');
  mustHold(actor, permission, { county, organisationId: site.id, regionCode: site.regionCode });
}
