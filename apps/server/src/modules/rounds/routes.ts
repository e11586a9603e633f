import type { FastifyInstance } from 'fastify';
import { roundsEndpoints } from '@shanhuo/contract/rounds/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { organisationsInSight } from '#kernel/sight.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { acceptPlan, discardPlan } from './accept-plan.ts';
import { makePlan } from './make-plan.ts';
import { nothingThere } from './nothing-there.ts';
import { listPlans, seePlan } from './plan-reads.ts';
import { planRoom } from './plan-room.ts';
import { dropWay, putRoads, putWay } from './put-roads.ts';
import { putVehicle } from './put-vehicle.ts';
import { roadsOf, waysOf } from './roads-store.ts';
import { runSheetsPage } from './run-sheets.ts';
import { runsOf } from './run-reads.ts';
import { findVehicles } from './vehicle-store.ts';
import { listWaiting } from './waiting.ts';

const DONE = { done: true as const };

const mustSee = (actor: Actor, county: number): void =>
  mustHold(actor, 'rounds.see', { county, regionCode: String(county) });

/** The doors of rounds. */
export function roundsRoutes(app: FastifyInstance, house: House): void {
  roadRoutes(app, house);
  planRoutes(app, house);
  runRoutes(app, house);
}

function roadRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, roundsEndpoints.listVehicles, async (db, actor, { params: { county } }) => {
    mustSee(actor, county);
    return { items: await findVehicles(db, county) };
  });
  openWrite(app, house, roundsEndpoints.putVehicle, async (tx, actor, { params, body }) =>
    putVehicle(tx, actor, { ...params, ...body }),
  );
  openRead(app, house, roundsEndpoints.getRoads, async (db, actor, { params: { county } }) => {
    mustSee(actor, county);
    return { roads: await roadsOf(db, county), ways: await waysOf(db, county) };
  });
  openWrite(app, house, roundsEndpoints.putRoads, async (tx, actor, { params, body }) => {
    await putRoads(tx, actor, { ...params, ...body });
    return DONE;
  });
  openWrite(app, house, roundsEndpoints.putWay, async (tx, actor, { params, body }) => {
    await putWay(tx, actor, { ...params, ...body });
    return DONE;
  });
  openWrite(app, house, roundsEndpoints.dropWay, async (tx, actor, { params }) => {
    await dropWay(tx, actor, params);
    return DONE;
  });
}

function planRoutes(app: FastifyInstance, house: House): void {
  const room = planRoom(house, app.log);
  app.addHook('onClose', room.close);

  openRead(app, house, roundsEndpoints.listWaiting, async (db, actor, { params: { county } }) => {
    mustSee(actor, county);
    return { items: await listWaiting(db, county, actor.at) };
  });
  // The plan is written down as being made first; the search begins after that and nobody waits for it.
  openSteps(app, house, roundsEndpoints.makePlan, async (actor, { params: { county }, body }) => {
    const job = await inTransaction(house.db, (tx) =>
      makePlan(tx, actor, { county, ...body }, house.config.planSeconds),
    );
    if (job !== null) room.begin(job);
    return { id: body.id };
  });
  openRead(app, house, roundsEndpoints.listPlans, async (db, actor, { params: { county }, query }) => {
    mustSee(actor, county);
    const { cursor, limit = 50, day } = query;
    const after = decodeCursor(cursor, 2);
    const rows = await listPlans(db, county, actor.at, {
      day,
      after: after === null ? undefined : [String(after[0]), String(after[1])],
      limit: limit + 1,
    });
    return pageOf(rows, limit, ({ askedAt, id }) => [askedAt, id]);
  });
  openRead(app, house, roundsEndpoints.getPlan, async (db, actor, { params }) => {
    mustSee(actor, params.county);
    const searching = { seconds: house.config.planSeconds, progress: room.progressOf(params.id) };
    return seePlan(db, actor.at, params, searching);
  });
  openWrite(app, house, roundsEndpoints.acceptPlan, async (tx, actor, { params }) => {
    await acceptPlan(tx, actor, params);
    return DONE;
  });
  openWrite(app, house, roundsEndpoints.discardPlan, async (tx, actor, { params }) => {
    await discardPlan(tx, actor, params);
    return DONE;
  });
}

function runRoutes(app: FastifyInstance, house: House): void {
  openSteps(app, house, roundsEndpoints.runSheets, async (actor, { params, query }, _request, reply) => {
    mustSee(actor, params.county);
    const plan = await seePlan(house.db, actor.at, params, { seconds: 0, progress: undefined });
    void reply.type('text/html; charset=utf-8');
    return runSheetsPage(plan, query.language ?? 'zh');
  });
  openRead(app, house, roundsEndpoints.listMyRuns, async (db, actor, { params: { county }, query: { day } }) => {
    const organisationIds = organisationsInSight(actor, 'rounds.drive', county, undefined);
    return { items: await runsOf(db, county, { day, organisationIds }) };
  });
  openWrite(app, house, roundsEndpoints.nothingThere, async (tx, actor, { params, body }) => {
    const { county, id: runId, position } = params;
    await nothingThere(tx, actor, { county, runId, position, ...body });
    return DONE;
  });
}
