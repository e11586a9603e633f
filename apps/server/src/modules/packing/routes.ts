import type { FastifyInstance } from 'fastify';
import { packingEndpoints } from '@shanhuo/contract/packing/index';
import type { House } from '#kernel/house.ts';
import { openRead, openWrite } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { sightOf } from '#kernel/sight.ts';
import { listConsignedWaste } from './consigned-waste.ts';
import { gradeLot } from './grade-lot.ts';
import { readGradings, sumGradings } from './grading-store.ts';
import { packLots } from './pack-lots.ts';
import { processLots } from './process-lots.ts';
import { readProcessings, sumProcessings } from './processing-store.ts';
import { readRuns, sumRuns, type RunFilter, type RunPage } from './run-store.ts';
import { readWriteOffs, sumWriteOffs } from './write-off-store.ts';
import { writeOff } from './write-off.ts';

interface ListQuery extends RunFilter {
  readonly cursor?: string;
  readonly limit?: number;
}

const pageAsked = ({ cursor, limit = 50, ...filter }: ListQuery): RunPage => {
  const after = decodeCursor(cursor, 2);
  return { ...filter, after: after === null ? undefined : [String(after[0]), String(after[1])], limit: limit + 1 };
};

/** The doors of packing. */
export function packingRoutes(app: FastifyInstance, house: House): void {
  processingRoutes(app, house);
  openWrite(app, house, packingEndpoints.pack, async (tx, actor, { params, body }) =>
    packLots(tx, actor, { ...params, ...body }),
  );

  openRead(app, house, packingEndpoints.listRuns, async (db, actor, { params, query }) => {
    const sight = sightOf(actor, 'packing.see', params.county);
    const rows = await readRuns(db, params.county, sight, pageAsked(query));
    const page = pageOf(rows, query.limit ?? 50, ({ at, id }) => [at, id]);
    return { ...page, sum: await sumRuns(db, params.county, sight, query) };
  });

  openRead(app, house, packingEndpoints.listConsignedWaste, (db, actor, { params, query }) =>
    listConsignedWaste(db, actor, { ...params, ...query }),
  );

  openWrite(app, house, packingEndpoints.grade, async (tx, actor, { params, body }) =>
    gradeLot(tx, actor, { ...params, ...body }),
  );

  openRead(app, house, packingEndpoints.listGradings, async (db, actor, { params, query }) => {
    const sight = sightOf(actor, 'packing.see', params.county);
    const rows = await readGradings(db, params.county, sight, pageAsked(query));
    const page = pageOf(rows, query.limit ?? 50, ({ at, id }) => [at, id]);
    return { ...page, sum: await sumGradings(db, params.county, sight, query) };
  });

  openWrite(app, house, packingEndpoints.writeOff, async (tx, actor, { params, body }) =>
    writeOff(tx, actor, { county: params.county, lotId: params.id, ...body }),
  );

  openRead(app, house, packingEndpoints.listWriteOffs, async (db, actor, { params, query }) => {
    const sight = sightOf(actor, 'packing.see', params.county);
    const { lotId, reason } = query;
    const rows = await readWriteOffs(db, params.county, sight, { ...pageAsked(query), lotId, reason });
    const page = pageOf(rows, query.limit ?? 50, ({ at, id }) => [at, id]);
    return { ...page, sum: await sumWriteOffs(db, params.county, sight, query) };
  });
}

function processingRoutes(app: FastifyInstance, house: House): void {
  openWrite(app, house, packingEndpoints.process, async (tx, actor, { params, body }) =>
    processLots(tx, actor, { ...params, ...body }),
  );

  openRead(app, house, packingEndpoints.listProcessings, async (db, actor, { params, query }) => {
    const sight = sightOf(actor, 'packing.see', params.county);
    const { unusual } = query;
    const rows = await readProcessings(db, params.county, sight, { ...pageAsked(query), unusual });
    const page = pageOf(rows, query.limit ?? 50, ({ at, id }) => [at, id]);
    return { ...page, sum: await sumProcessings(db, params.county, sight, query) };
  });
}
