import { proveConsistency, proveInclusion } from '@shanhuo/provenance';
import type { FastifyInstance } from 'fastify';
import { provenanceEndpoints as doors } from '@shanhuo/contract/provenance/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { spanOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps } from '#kernel/http.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { checkLog } from './check-log.ts';
import { tree } from './document.ts';
import { exportEvents } from './export-events.ts';
import { freshRows } from './fresh.ts';
import { mustOpenLog, openLogOf } from './log-head.ts';
import { LINK_SET, linksOf } from './own-links.ts';
import { base64, recordOf } from './record-of.ts';
import { withTiles } from './tiles.ts';

/** The doors of provenance. */
export function provenanceRoutes(app: FastifyInstance, house: House): void {
  const { logSigner } = house;

  openRead(app, house, doors.epcis, async (db, { at }, { params, query }) => {
    const { document } = await recordOf(db, logSigner, { language: 'zh', ...params, ...query, at });
    return document;
  });

  openRead(app, house, doors.record, async (db, { at }, { params, query }) =>
    recordOf(db, logSigner, { language: 'zh', ...params, ...query, at }),
  );

  for (const kind of ['lot', 'parcel'] as const) {
    const door = kind === 'lot' ? doors.lotLinks : doors.parcelLinks;
    openSteps(app, house, door, async (_actor, { params: { code }, query: { linkType } }, { headers }, reply) => {
      const asked = linkType ?? (headers.accept?.includes(LINK_SET) === true ? 'linkset' : undefined);
      const found = await linksOf(house, { kind, code }, asked);
      void reply.header('access-control-allow-origin', '*').header('vary', 'accept');
      if ('href' in found) void reply.code(307).header('location', found.href);
      else void reply.type(LINK_SET);
      return 'href' in found ? {} : found.linkSet;
    });
  }

  openRead(app, house, doors.checkpoint, async (db, _, { params, query: { day } }) => {
    if (day !== undefined) spanOf(day);
    return (await mustOpenLog(db, logSigner, params.county, day)).head;
  });

  openRead(app, house, doors.inclusion, async (db, _, { params: { county }, query: { position, size } }) => {
    const { head } = await mustOpenLog(db, logSigner, county);
    refuseUnless(position < size && size <= head.size, 'log.no-entry');
    return withTiles(db, county, (store) => ({
      hashes: proveInclusion(tree, store, position, size).map(base64),
    }));
  });

  openRead(app, house, doors.consistency, async (db, _, { params: { county }, query: { from, to } }) => {
    const { head } = await mustOpenLog(db, logSigner, county);
    refuseUnless(from <= to && to <= head.size, 'log.no-entry');
    return withTiles(db, county, (store) => ({ hashes: proveConsistency(tree, store, from, to).map(base64) }));
  });

  deskRoutes(app, house);
}

/** More than this is told as this: it is a sign that the log lags behind, and the number matters no more. */
const WAITING_COUNTED = 1000;

/** Who checks and exports, which is for offices of the whole county. */
function deskRoutes(app: FastifyInstance, house: House): void {
  const { logSigner } = house;
  const mustSee = (actor: Actor, county: number): void =>
    mustHold(actor, 'provenance.see', { county, regionCode: String(county) });

  openRead(app, house, doors.standing, async (db, actor, { params: { county } }) => {
    mustSee(actor, county);
    const open = await openLogOf(db, logSigner, county);
    const waiting = await freshRows(db, county, 'beginning', WAITING_COUNTED);
    return { log: open?.head ?? null, waiting: waiting.length };
  });

  openRead(app, house, doors.check, async (db, actor, { params, query }) => {
    mustSee(actor, params.county);
    return checkLog(db, logSigner, { ...params, ...query, at: actor.at });
  });

  openRead(app, house, doors.exportEvents, async (db, actor, { params, query }) => {
    mustSee(actor, params.county);
    return exportEvents(db, logSigner, { ...params, ...query, at: actor.at });
  });
}
