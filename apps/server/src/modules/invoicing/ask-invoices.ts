import type { Static } from 'typebox';
import type { InvoiceTitle } from '@shanhuo/contract/invoicing/shapes';
import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { dayOf } from '#kernel/clock.ts';
import { humanNumber, newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { billableOf, type BillablePart } from './billable.ts';
import { dueAfter, type InvoiceWants } from './request.ts';
import { askedParts, insertRequest, type RequestRow } from './request-store.ts';
import { titleRow, type TitleRow } from './title.ts';

export interface AskInvoices {
  readonly county: number;
  readonly orderIds: readonly string[];
  readonly merchantId?: string | undefined;
  readonly title: Static<typeof InvoiceTitle>;
  readonly wants: InvoiceWants;
  readonly words?: string | undefined;
}

/**
 * The buyer asks for invoices for its own paid orders: one request for each seller, over all of these orders, so that a unit
 * with an order to two hundred addresses gets one invoice of each. What stands in a request already is left out. Refuses
 * `order.unknown`, `invoice.asked-already`, `invoice.nothing-to-bill` and what a title is refused for.
 */
export async function askInvoices(tx: Tx, actor: Actor, command: AskInvoices): Promise<RequestRow[]> {
  const { county, wants, merchantId } = command;
  const orderIds = [...new Set(command.orderIds)];
  const title = titleRow(command.title, wants);
  const parts = await billableOf(tx, actor, { county, orderIds });
  const own = new Set(parts.filter(({ isOwn }) => isOwn).map(({ orderId }) => orderId));
  refuseUnless(own.size === orderIds.length, 'order.unknown');
  const wanted = parts.filter((part) => merchantId === undefined || part.merchantId === merchantId);
  const asked = await askedParts(tx, county, orderIds);
  const open = wanted.filter(({ partId }) => !asked.has(partId));
  refuseUnless(open.length > 0 || wanted.length === 0, 'invoice.asked-already');
  const billable = open.filter(({ billableFen }) => billableFen > 0);
  refuseUnless(billable.length > 0, 'invoice.nothing-to-bill');
  const requests: RequestRow[] = [];
  for (const [seller, sold] of Map.groupBy(billable, (part) => part.merchantId)) {
    requests.push(await askOne(tx, actor, { ...command, ...title, merchantId: seller, parts: sold }));
  }
  return requests;
}

interface OneRequest extends Omit<AskInvoices, 'title'>, TitleRow {
  readonly merchantId: string;
  readonly parts: readonly BillablePart[];
}

async function askOne(tx: Tx, actor: Actor, command: OneRequest): Promise<RequestRow> {
  const { county, merchantId, parts, titleKind, title, taxNumber, wants, words = '' } = command;
  const id = newId();
  const billableFen = parts.reduce((sum, part) => sum + part.billableFen, 0);
  const amounts = { billableFen, billedFen: 0, declinedAt: null, withdrawnAt: null };
  const request = await insertRequest(
    tx,
    {
      county,
      id,
      number: humanNumber('FP', dayOf(actor.at)),
      merchantId,
      personId: actor.personId,
      visitorKey: actor.personId === null ? actor.visitorKey : null,
      titleKind,
      title,
      taxNumber,
      wants,
      words: words.trim(),
      ...amounts,
      askedAt: actor.at,
      dueAt: dueAfter(amounts, actor.at),
    },
    parts.map((part) => ({
      county,
      requestId: id,
      orderId: part.orderId,
      partId: part.partId,
      orderNumber: part.orderNumber,
      billableFen: part.billableFen,
    })),
  );
  const detail = { orders: parts.length, billableFen, wants, titleKind };
  note(tx, actor, { county, action: 'invoicing.ask', subject: 'invoice-request', subjectId: id, detail });
  return request;
}
