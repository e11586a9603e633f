import type { FastifyInstance } from 'fastify';
import { recallEndpoints } from '@shanhuo/contract/recall/index';
import { mustHold } from '#kernel/actor.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openWrite } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { holdLot } from './hold-lot.ts';
import { readHolds, sumHolds } from './hold-reads.ts';
import { liftHold } from './lift-hold.ts';
import { recallLot } from './recall-lot.ts';
import { seeWhereabouts } from './see-whereabouts.ts';

/** The doors of recall. */
export function recallRoutes(app: FastifyInstance, house: House): void {
  openWrite(app, house, recallEndpoints.holdLot, async (tx, actor, { params, body }) =>
    holdLot(tx, actor, { county: params.county, lotId: params.id, ...body }),
  );

  openWrite(app, house, recallEndpoints.liftHold, async (tx, actor, { params, body }) =>
    liftHold(tx, actor, { ...params, ...body }),
  );

  openWrite(app, house, recallEndpoints.recallLot, async (tx, actor, { params, body }) =>
    recallLot(tx, actor, { ...params, ...body }),
  );

  openRead(app, house, recallEndpoints.whereabouts, async (db, actor, { params }) => seeWhereabouts(db, actor, params));

  openRead(app, house, recallEndpoints.listHolds, async (db, actor, { params: { county }, query }) => {
    mustHold(actor, 'recall.see', { county });
    const { cursor, limit = 50, q, state } = query;
    const after = decodeCursor(cursor, 2);
    const rows = await readHolds(db, county, {
      state,
      codePrefix: q?.trim().toUpperCase(),
      after: after === null ? undefined : [String(after[0]), String(after[1])],
      limit: limit + 1,
    });
    return { ...pageOf(rows, limit, ({ at, id }) => [at, id]), sum: await sumHolds(db, county) };
  });
}
