import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import { keepDocument } from '#kernel/document.ts';
import type { FileStore } from '#kernel/file-store.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { partsToBill } from '#modules/ordering/index.ts';
import { recount } from './recount.ts';
import { actsOf, isDue, mostFen, type InvoiceKind } from './request.ts';
import { addDocument, changeRequest, numberIsTaken, ordersOf, type RequestRow } from './request-store.ts';
import { holdRequest } from './side.ts';

export interface RecordInvoice {
  readonly county: number;
  readonly requestId: string;
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly number: string;
  /** The day on the document, in Asia/Shanghai. */
  readonly issuedOn: string;
  readonly amountFen: number;
  /** PDF, JPEG or PNG, base64. */
  readonly paper?: { readonly base64: string } | undefined;
}

/** 20 figures of a digital invoice, 8 of the older kinds. */
const NUMBER = /^(\d{20}|\d{8})$/;

/**
 * The seller records what it issued at the tax office: invoices until all of what was paid is invoiced, credit notes until
 * what went back is taken back. Refuses `invoice.unknown`, `invoice.state`, `invoice.number-form`, `invoice.number-taken`,
 * `invoice.too-much` (with the most, in yuan), `invoice.day` and `document.unreadable`.
 */
export async function recordInvoice(
  tx: Tx,
  actor: Actor,
  command: RecordInvoice,
  files: FileStore,
): Promise<RequestRow> {
  const { county, requestId, id, kind, issuedOn, amountFen, paper } = command;
  const { request: asked, sides } = await holdRequest(tx, actor, { county, id: requestId });
  const request = await recount(tx, actor, asked);
  refuseUnless(actsOf(request, sides).includes(kind === 'invoice' ? 'record' : 'correct'), 'invoice.state');
  const number = command.number.normalize('NFKC').replace(/\s/g, '');
  refuseUnless(NUMBER.test(number), 'invoice.number-form');
  refuseUnless(!(await numberIsTaken(tx, county, request.merchantId, number)), 'invoice.number-taken');
  const most = mostFen(request, kind);
  refuseUnless(amountFen <= most, 'invoice.too-much', { yuan: (most / 100).toFixed(2) });
  refuseUnless(issuedOn <= dayOf(actor.at) && issuedOn >= (await firstPaidOn(tx, actor, request)), 'invoice.day');

  const billedFen = request.billedFen + (kind === 'invoice' ? amountFen : -amountFen);
  const dueAt = isDue({ ...request, billedFen }) ? request.dueAt : null;
  const changed = await changeRequest(tx, request, { billedFen, dueAt });
  const paperKey =
    paper === undefined ? null : await keepDocument(files, `invoices/${county}/${id}`, actor.at, paper.base64);
  const { merchantId } = request;
  await addDocument(tx, {
    county,
    id,
    requestId,
    merchantId,
    kind,
    number,
    issuedOn,
    amountFen,
    paperKey,
    recordedAt: actor.at,
    byPerson: actor.personId,
  });
  const detail = { kind, number, issuedOn, amountFen };
  note(tx, actor, { county, action: 'invoicing.record', subject: 'invoice-request', subjectId: requestId, detail });
  return changed;
}

/** The day on which the first of a request's orders was paid; nothing is invoiced before. */
async function firstPaidOn(tx: Tx, actor: Actor, { county, id }: RequestRow): Promise<string> {
  const orderIds = (await ordersOf(tx, county, id)).map((order) => order.id);
  const days = (await partsToBill(tx, actor, { county, orderIds })).map(({ paidAt }) =>
    paidAt === null ? '' : dayOf(paidAt),
  );
  return days.filter((day) => day !== '').toSorted()[0] ?? '';
}
