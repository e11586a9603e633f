import type { FastifyInstance } from 'fastify';
import { settlementEndpoints as doors } from '@shanhuo/contract/settlement/endpoints';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import type { House } from '#kernel/house.ts';
import { listBoxes, seeBox } from './box-reads.ts';
import { depositCash } from './deposit-cash.ts';
import { fundFloat } from './fund-float.ts';
import { householdLedger } from './household-ledger.ts';
import { listPayouts } from './list-payouts.ts';
import { listPayables } from './payable-reads.ts';
import { payHousehold } from './pay-household.ts';
import { payOrganisation } from './pay-organisation.ts';
import { payoutOf, seePayout } from './payout-reads.ts';
import { stationEarnings } from './station-earnings.ts';
import { payoutSlipPage } from './payout-slip-page.ts';
import { listSettlements, seeSettlement } from './settlement-reads.ts';

export function settlementRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, doors.listSettlements, (db, actor, { params, query }) =>
    listSettlements(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.getSettlement, (db, actor, { params }) => seeSettlement(db, actor, params));
  openRead(app, house, doors.listPayables, (db, actor, { params, query }) =>
    listPayables(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.listPayouts, (db, actor, { params, query }) =>
    listPayouts(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.householdLedger, (db, actor, { params, query }) =>
    householdLedger(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.listBoxes, (db, actor, { params, query }) =>
    listBoxes(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.getBox, (db, actor, { params }) => seeBox(db, actor, params));
  openRead(app, house, doors.stationEarnings, (db, actor, { params, query }) =>
    stationEarnings(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.getPayout, (db, actor, { params }) => seePayout(db, actor, params));

  openSteps(app, house, doors.payoutSlipPage, async (actor, { params, query }, _request, reply) => {
    const { language = 'zh', paper = '80mm' } = query;
    const slip = await seePayout(house.db, actor, { ...params, language });
    void reply.type('text/html; charset=utf-8');
    return payoutSlipPage(slip, { language, paper });
  });

  openWrite(app, house, doors.payHousehold, async (tx, actor, { params: { county, id: householdId }, body }) => {
    await payHousehold(tx, actor, { county, householdId, ...body });
    return payoutOf(tx, county, body.id);
  });
  openWrite(app, house, doors.payOrganisation, async (tx, actor, { params: { county, id }, body }) => {
    await payOrganisation(tx, actor, { county, organisationId: id, ...body });
    return payoutOf(tx, county, body.id);
  });
  openWrite(app, house, doors.fundFloat, async (tx, actor, { params: { county, id: siteId }, body }) => {
    await fundFloat(tx, actor, { county, siteId, ...body });
    return { siteId, ...body, at: actor.at.toISOString() };
  });
  openWrite(app, house, doors.depositCash, async (tx, actor, { params: { county, id: siteId }, body }) => {
    await depositCash(tx, actor, { county, siteId, ...body });
    return { siteId, ...body, at: actor.at.toISOString() };
  });
}
