import type { FastifyInstance } from 'fastify';
import { merchantsEndpoints } from '@shanhuo/contract/merchants/index';
import { showDocument } from '#kernel/document.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import type { House } from '#kernel/house.ts';
import { cardPage } from './card-page.ts';
import { correctHousehold } from './correct-household.ts';
import { correctNames } from './correct-names.ts';
import { enrolHousehold } from './enrol-household.ts';
import { householdByCard, householdDetail, householdInSight, listHouseholds } from './household-reads.ts';
import { cardOf, issueCard } from './issue-card.ts';
import { licenceFileOf, listMerchants, merchantRecord, publicMerchant } from './merchant-reads.ts';
import { notePage, noteReading } from './note-reading.ts';
import { householdElsewhere } from './household-elsewhere.ts';
import { refuseNamesake } from './refuse-namesake.ts';
import { putBankAccount } from './put-bank-account.ts';
import { putContactPhone } from './put-contact-phone.ts';
import { putLicence } from './put-licence.ts';
import { putLicenceFile } from './put-licence-file.ts';
import { putNaming } from './put-naming.ts';
import { putMerchantState } from './put-state.ts';
import { readBankAccount } from './read-bank-account.ts';
import { registerMerchant } from './register-merchant.ts';
import { withdrawConsent } from './withdraw-consent.ts';

export function merchantsRoutes(app: FastifyInstance, house: House): void {
  merchantRoutes(app, house);
  merchantFileRoutes(app, house);
  bankAccountRoutes(app, house);
  householdNameRoutes(app, house);
  householdRoutes(app, house);
  householdPaperRoutes(app, house);
}

function merchantRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, merchantsEndpoints.listMerchants, async (db, actor, { params, query }) =>
    listMerchants(db, actor, { ...params, ...query }),
  );
  openRead(app, house, merchantsEndpoints.getMerchant, async (db, _actor, { params: { county, id } }) =>
    publicMerchant(db, county, id),
  );
  openWrite(app, house, merchantsEndpoints.registerMerchant, async (tx, actor, { params, body }) =>
    registerMerchant(tx, actor, { ...params, ...body, takesSamples: house.config.demo, state: 'applied' }),
  );
  openWrite(app, house, merchantsEndpoints.putLicence, async (tx, actor, { params: { county, id }, body }) => {
    await putLicence(tx, actor, { county, merchantId: id, licence: body, takesSamples: house.config.demo });
    return { done: true as const };
  });
}

function merchantFileRoutes(app: FastifyInstance, house: House): void {
  openWrite(app, house, merchantsEndpoints.correctNames, async (tx, actor, { params: { county, id }, body }) => {
    await correctNames(tx, actor, { county, merchantId: id, ...body });
    return { done: true as const };
  });
  openWrite(app, house, merchantsEndpoints.putContactPhone, async (tx, actor, { params: { county, id }, body }) => {
    await putContactPhone(tx, actor, { county, merchantId: id, ...body });
    return { done: true as const };
  });
  openRead(app, house, merchantsEndpoints.getMerchantRecord, async (db, actor, { params }) =>
    merchantRecord(db, actor, params, house.cipher),
  );
  openWrite(app, house, merchantsEndpoints.putMerchantState, async (tx, actor, { params: { county, id }, body }) => {
    await putMerchantState(tx, actor, { county, merchantId: id, ...body });
    return { done: true as const };
  });
  openWrite(app, house, merchantsEndpoints.putLicenceFile, async (tx, actor, { params: { county, id }, body }) => {
    await putLicenceFile(tx, actor, { county, merchantId: id, ...body }, house.files);
    return { done: true as const };
  });
  openSteps(app, house, merchantsEndpoints.seeLicenceFile, async (_actor, { params }, _request, reply) =>
    showDocument(house.files, await licenceFileOf(house.db, params.county, params.id), reply),
  );
}

/** The account in full is shown by a door that notes it, so the reading is a transaction. */
function bankAccountRoutes(app: FastifyInstance, house: House): void {
  const { cipher } = house;
  openWrite(app, house, merchantsEndpoints.putBankAccount, async (tx, actor, { params: { county, id }, body }) => {
    await putBankAccount(tx, actor, { county, merchantId: id, ...body }, cipher);
    return { done: true as const };
  });
  openWrite(app, house, merchantsEndpoints.readBankAccount, async (tx, actor, { params: { county, id } }) =>
    readBankAccount(tx, actor, { county, merchantId: id }, cipher),
  );
}

function householdRoutes(app: FastifyInstance, house: House): void {
  const { cipher } = house;
  openWrite(app, house, merchantsEndpoints.enrolHousehold, async (tx, actor, { params: { county }, body }) => {
    const { another = false, ...asked } = body;
    const { id } = await enrolHousehold(tx, actor, { county, ...asked }, cipher);
    // Last, since what is wrong with the form is said first; the refusal takes the enrolment back.
    if (!another) await refuseNamesake(tx, { county, ...asked, id });
    return householdDetail(tx, actor, { county, id }, cipher);
  });
  openWrite(app, house, merchantsEndpoints.correctHousehold, async (tx, actor, { params: { county, id }, body }) => {
    await correctHousehold(tx, actor, { county, householdId: id, ...body }, cipher);
    return { household: await householdInSight(tx, actor, { county, id }, cipher) };
  });
  openWrite(app, house, merchantsEndpoints.putNaming, async (tx, actor, { params: { county, id }, body }) => {
    await putNaming(tx, actor, { county, householdId: id, naming: body.naming }, cipher);
    return householdDetail(tx, actor, { county, id }, cipher);
  });
}

/** Doors that show names: what was seen is noted with the reading, so each is a transaction. */
function householdNameRoutes(app: FastifyInstance, house: House): void {
  const { cipher } = house;
  openWrite(app, house, merchantsEndpoints.listHouseholds, async (tx, actor, { params, query }) => {
    const page = await listHouseholds(tx, actor, { ...params, ...query }, cipher);
    notePage(tx, actor, { ...params, ...query }, page.items);
    return page;
  });
  openWrite(app, house, merchantsEndpoints.getHousehold, async (tx, actor, { params }) => {
    const household = await householdDetail(tx, actor, params, cipher);
    noteReading(tx, actor, params.county, household);
    return household;
  });
  openWrite(app, house, merchantsEndpoints.serveHousehold, async (tx, actor, { params }) =>
    householdElsewhere(tx, actor, params, cipher),
  );
  openWrite(app, house, merchantsEndpoints.getHouseholdByCard, async (tx, actor, { params }) => {
    const household = await householdByCard(tx, actor, params, cipher);
    noteReading(tx, actor, params.county, household);
    return household;
  });
}

function householdPaperRoutes(app: FastifyInstance, house: House): void {
  const { cipher } = house;
  openWrite(app, house, merchantsEndpoints.withdrawConsent, async (tx, actor, { params: { county, id } }) => {
    await withdrawConsent(tx, actor, { county, householdId: id }, cipher);
    return householdDetail(tx, actor, { county, id }, cipher);
  });
  openWrite(app, house, merchantsEndpoints.issueCard, async (tx, actor, { params: { county, id } }) => {
    await issueCard(tx, actor, { county, householdId: id }, cipher);
    return householdDetail(tx, actor, { county, id }, cipher);
  });
  openSteps(app, house, merchantsEndpoints.cardPage, async (actor, { params, query }, _request, reply) => {
    const { language = 'zh', paper = 'card' } = query;
    const { household, cardNo } = await cardOf(house.db, actor, { ...params, householdId: params.id }, cipher);
    const { code, villageName, stationName } = household;
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return cardPage(
      { code, villageName: villageName ?? '', stationName: stationName ?? '', cardNo },
      { language, paper },
    );
  });
}
