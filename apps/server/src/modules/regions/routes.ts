import type { FastifyInstance } from 'fastify';
import { regionsEndpoints } from '@shanhuo/contract/regions/index';
import { openRead } from '#kernel/http.ts';
import type { House } from '#kernel/house.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { pairingOf, regionPath } from './region-reads.ts';
import { namesToCounties, searchRegions } from './region-store.ts';

export function regionsRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, regionsEndpoints.listRegions, async (db, _actor, { query }) => ({
    items: await searchRegions(db, query),
  }));
  openRead(app, house, regionsEndpoints.listCounties, async (db) => ({ items: await namesToCounties(db) }));
  openRead(app, house, regionsEndpoints.getCounty, async (db, actor, { params }) => {
    const path = await regionPath(db, String(params.county));
    const county = path.at(-1);
    refuseUnless(county !== undefined, 'region.unknown');
    return { county, path, pairing: await pairingOf(db, params.county, actor.at) };
  });
}
