import type { FastifyInstance } from 'fastify';
import { ledgerEndpoints as doors } from '@shanhuo/contract/ledger/endpoints';
import { mustHold } from '#kernel/actor.ts';
import { openRead } from '#kernel/http.ts';
import type { House } from '#kernel/house.ts';
import { listAccounts, listTransfers } from './account-reads.ts';
import { trialBalance } from './trial-balance.ts';

const wholeCounty = (county: number) => ({ county, regionCode: String(county) });

/** The books are the county's: whoever reads them holds the permission for the whole county. */
export function ledgerRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, doors.trialBalance, async (db, actor, { params: { county } }) => {
    mustHold(actor, 'ledger.see', wholeCounty(county));
    return trialBalance(db, county);
  });
  openRead(app, house, doors.listAccounts, async (db, actor, { params, query }) => {
    mustHold(actor, 'ledger.see', wholeCounty(params.county));
    return listAccounts(db, { ...params, ...query });
  });
  openRead(app, house, doors.listTransfers, async (db, actor, { params, query }) => {
    mustHold(actor, 'ledger.see', wholeCounty(params.county));
    return listTransfers(db, { ...params, ...query });
  });
}
