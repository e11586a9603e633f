import type { FastifyInstance } from 'fastify';
import { invoicingEndpoints as doors } from '@shanhuo/contract/invoicing/endpoints';
import { showDocument } from '#kernel/document.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { askInvoices } from './ask-invoices.ts';
import { declineRequest, withdrawRequest } from './end-request.ts';
import { listRequests } from './list-requests.ts';
import { invoicesOfOwnGroup, invoicesOfOwnOrder } from './order-invoices.ts';
import { recordInvoice } from './record-invoice.ts';
import { documentsOf } from './request-store.ts';
import { mayOpen, rowsOf, viewRequest } from './request-view.ts';
import { seeRequest } from './side.ts';
import { taxInfoReport } from './tax-info-report.ts';

export function invoicingRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, doors.orderInvoices, (db, actor, { params }) => invoicesOfOwnOrder(db, actor, params));
  openRead(app, house, doors.groupInvoices, (db, actor, { params }) => invoicesOfOwnGroup(db, actor, params));
  openRead(app, house, doors.getInvoiceRequest, (db, actor, { params }) => viewRequest(db, actor, params));
  openRead(app, house, doors.listInvoiceRequests, (db, actor, { params, query }) =>
    listRequests(db, actor, { ...params, ...query }),
  );
  openRead(app, house, doors.taxInfoReport, (db, actor, { params, query }) =>
    taxInfoReport(db, actor, { ...params, ...query }),
  );
  openSteps(app, house, doors.seeInvoicePaper, async (actor, { params: { document, ...which } }, _request, reply) => {
    const { request, sides } = await seeRequest(house.db, actor, which);
    refuseUnless(mayOpen(request, sides), 'document.unknown');
    const documents = await documentsOf(house.db, which.county, [request.id]);
    return showDocument(house.files, documents.find(({ id }) => id === document)?.paperKey ?? null, reply);
  });

  openWrite(app, house, doors.askInvoices, async (tx, actor, { params: { county }, body }) => {
    const requests = await askInvoices(tx, actor, { county, ...body });
    return { requests: await rowsOf(tx, actor, county, requests) };
  });
  openWrite(app, house, doors.withdrawInvoiceRequest, async (tx, actor, { params }) => {
    await withdrawRequest(tx, actor, params);
    return viewRequest(tx, actor, params);
  });
  openWrite(app, house, doors.recordInvoice, async (tx, actor, { params, body }) => {
    await recordInvoice(tx, actor, { county: params.county, requestId: params.id, ...body }, house.files);
    return viewRequest(tx, actor, params);
  });
  openWrite(app, house, doors.declineInvoiceRequest, async (tx, actor, { params, body }) => {
    await declineRequest(tx, actor, { ...params, ...body });
    return viewRequest(tx, actor, params);
  });
}
