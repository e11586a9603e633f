import { Type } from 'typebox';
import { DocumentBody, DocumentFile } from '../document.ts';
import { endpoint } from '../endpoint.ts';
import {
  Closed,
  County,
  Day,
  Days,
  Fen,
  Id,
  Nullable,
  OneOf,
  PositiveFen,
  Sought,
  Text,
  pageQuery,
} from '../shapes.ts';
import {
  documentKinds,
  OwnInvoices,
  InvoiceRequestRow,
  InvoiceRequestView,
  InvoiceTitle,
  invoiceRequestStates,
  invoiceWants,
  TaxInfoRow,
} from './shapes.ts';

const inCounty = Closed({ county: County });
const one = Closed({ county: County, id: Id });
/** As many orders as may be asked for at once: those of one order to many addresses. */
export const ORDERS_MOST = 500;

/** The doors of invoicing. */
export const invoicingEndpoints = {
  orderInvoices: endpoint({
    method: 'GET',
    path: '/api/counties/:county/orders/:id/invoices',
    door: 'public',
    summary:
      'What invoices the buyer of an order can ask for, seller by seller, and how they stand; for its buyer only.',
    params: one,
    answer: OwnInvoices,
    refusals: ['order.unknown'],
  }),
  groupInvoices: endpoint({
    method: 'GET',
    path: '/api/counties/:county/group-orders/:id/invoices',
    door: 'public',
    summary:
      'The same for an order to many addresses: one invoice of each seller over all of them; for its buyer only.',
    params: one,
    answer: OwnInvoices,
    refusals: ['group-order.unknown'],
  }),
  askInvoices: endpoint({
    method: 'POST',
    path: '/api/counties/:county/invoice-requests',
    door: 'public',
    summary: 'The buyer asks for invoices for its own orders: one request for each seller, over all of these orders.',
    params: inCounty,
    body: Closed({
      orderIds: Type.Array(Id, { minItems: 1, maxItems: ORDERS_MOST }),
      /** Of this seller only; without it, of every seller that can still be asked. */
      merchantId: Type.Optional(Id),
      title: InvoiceTitle,
      wants: OneOf(invoiceWants),
      words: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    answer: Closed({ requests: Type.Array(InvoiceRequestRow) }),
    refusals: [
      'order.unknown',
      'invoice.nothing-to-bill',
      'invoice.asked-already',
      'invoice.tax-number-missing',
      'invoice.tax-number-form',
      'invoice.tax-number-check',
      'invoice.special-for-units',
    ],
    idempotent: true,
  }),
  getInvoiceRequest: endpoint({
    method: 'GET',
    path: '/api/counties/:county/invoice-requests/:id',
    door: 'public',
    summary:
      'One request with its goods and invoices, for its buyer, its seller and the county; unknown to everybody else.',
    params: one,
    answer: InvoiceRequestView,
    refusals: ['invoice.unknown'],
  }),
  seeInvoicePaper: endpoint({
    method: 'GET',
    path: '/api/counties/:county/invoice-requests/:id/documents/:document',
    door: 'public',
    summary: 'The paper of an invoice, for whoever may see its request.',
    params: Closed({ county: County, id: Id, document: Id }),
    answer: DocumentFile,
    refusals: ['invoice.unknown', 'document.unknown'],
  }),
  withdrawInvoiceRequest: endpoint({
    method: 'POST',
    path: '/api/counties/:county/invoice-requests/:id/withdraw',
    door: 'public',
    summary: 'The buyer takes a request back while nothing was invoiced.',
    params: one,
    answer: InvoiceRequestView,
    refusals: ['invoice.unknown', 'invoice.state'],
    idempotent: true,
  }),
  listInvoiceRequests: endpoint({
    method: 'GET',
    path: '/api/counties/:county/invoice-requests',
    door: 'invoicing.see',
    summary: 'Requests of the county or of a merchant: with show=due what waits longest first, else the newest first.',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      /** due: waits for its seller, an invoice or a credit note · late: for longer than it should. */
      show: Type.Optional(OneOf(['due', 'late'])),
      state: Type.Optional(OneOf(invoiceRequestStates)),
      merchantId: Type.Optional(Id),
      askedDay: Type.Optional(Days),
      /** A part of the number of a request, an order or an invoice, or of the title. */
      q: Type.Optional(Sought),
    }),
    answer: Closed({
      items: Type.Array(InvoiceRequestRow),
      next: Nullable(Type.String()),
      /** Of everything that matches: what is still to be invoiced, and to be taken back by credit notes. */
      sum: Closed({ requests: Type.Integer(), late: Type.Integer(), toBillFen: Fen, toCreditFen: Fen }),
    }),
    refusals: [],
  }),
  recordInvoice: endpoint({
    method: 'POST',
    path: '/api/counties/:county/invoice-requests/:id/documents',
    door: 'invoicing.issue',
    summary: 'The seller records an invoice, or a credit note, that it issued at the tax office.',
    params: one,
    body: Closed({
      id: Id,
      kind: OneOf(documentKinds),
      number: Type.String({ minLength: 1, maxLength: 40 }),
      issuedOn: Day,
      amountFen: PositiveFen,
      paper: Type.Optional(DocumentBody),
    }),
    answer: InvoiceRequestView,
    refusals: [
      'invoice.unknown',
      'invoice.state',
      'invoice.number-form',
      'invoice.number-taken',
      'invoice.too-much',
      'invoice.day',
      'document.unreadable',
    ],
    idempotent: true,
  }),
  declineInvoiceRequest: endpoint({
    method: 'POST',
    path: '/api/counties/:county/invoice-requests/:id/decline',
    door: 'invoicing.issue',
    summary: 'The seller says why a request can’t be met as it was made; the buyer may ask anew.',
    params: one,
    body: Closed({ words: Text(200) }),
    answer: InvoiceRequestView,
    refusals: ['invoice.unknown', 'invoice.state'],
    idempotent: true,
  }),
  taxInfoReport: endpoint({
    method: 'GET',
    path: '/api/counties/:county/tax-info-report',
    door: 'invoicing.report',
    summary: 'What each seller sold in a quarter, as platforms report it to the tax office.',
    params: inCounty,
    query: Closed({ quarter: Type.String({ pattern: '^20\\d{2}-Q[1-4]$' }) }),
    answer: Closed({
      quarter: Type.String(),
      rows: Type.Array(TaxInfoRow),
      sum: Closed({ orders: Type.Integer(), netFen: Fen, feeFen: Fen }),
    }),
    refusals: [],
  }),
} as const;
