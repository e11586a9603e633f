import type { Static } from 'typebox';
import type { InvoicePart, ShownTitle } from '@shanhuo/contract/invoicing/shapes';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { isOwnGroupOrder, ordersOfGroup } from '#modules/ordering/index.ts';
import { billableOf, type BillablePart } from './billable.ts';
import { askedParts, documentsOf, newestTitle, requestsOfOrders } from './request-store.ts';
import { rowsOf, shownDocument, shownTitle } from './request-view.ts';
import { sellerNames } from './seller-names.ts';

interface Which {
  readonly county: number;
  readonly id: string;
}

interface OwnInvoices {
  readonly orderIds: string[];
  readonly parts: Static<typeof InvoicePart>[];
  readonly lastTitle: Static<typeof ShownTitle> | null;
}

/** What invoices the buyer of an order can ask for, seller by seller, and how they stand. Refuses `order.unknown`. */
export async function invoicesOfOwnOrder(db: Db, actor: Actor, { county, id }: Which): Promise<OwnInvoices> {
  const parts = await billableOf(db, actor, { county, orderIds: [id] });
  refuseUnless(parts.length > 0 && parts.every(({ isOwn }) => isOwn), 'order.unknown');
  return invoicesOf(db, actor, county, parts);
}

/** The same for all orders of one that went to many addresses. Refuses `group-order.unknown`. */
export async function invoicesOfOwnGroup(db: Db, actor: Actor, { county, id }: Which): Promise<OwnInvoices> {
  refuseUnless(await isOwnGroupOrder(db, actor, { county, id }), 'group-order.unknown');
  const orderIds = await ordersOfGroup(db, county, id);
  return invoicesOf(db, actor, county, await billableOf(db, actor, { county, orderIds }));
}

async function invoicesOf(db: Db, actor: Actor, county: number, parts: readonly BillablePart[]): Promise<OwnInvoices> {
  const orderIds = [...new Set(parts.map(({ orderId }) => orderId))];
  const bySeller = Map.groupBy(parts, ({ merchantId }) => merchantId);
  const asked = await askedParts(db, county, orderIds);
  const requests = await requestsOfOrders(db, county, orderIds);
  const rows = await rowsOf(db, actor, county, requests);
  const ids = requests.map(({ id }) => id);
  const documents = Map.groupBy(await documentsOf(db, county, ids), ({ requestId }) => requestId);
  const named = await sellerNames(db, county, [...bySeller.keys()]);
  const last = actor.personId === null ? undefined : await newestTitle(db, county, actor.personId);
  return {
    orderIds,
    parts: [...bySeller].map(([merchantId, sold]) => {
      const own = rows.filter((row) => row.merchantId === merchantId);
      // One that was taken back hides none before it, which may have its invoice.
      const request = own.find(({ state }) => state !== 'withdrawn') ?? own[0] ?? null;
      return {
        merchantId,
        ...named(merchantId),
        billableFen: sum(sold),
        openFen: sum(sold.filter(({ partId }) => !asked.has(partId))),
        request,
        documents: (request === null ? [] : (documents.get(request.id) ?? [])).map((row) => shownDocument(row)),
      };
    }),
    lastTitle: last === undefined ? null : shownTitle(last, ['buyer']),
  };
}

const sum = (parts: readonly BillablePart[]): number => parts.reduce((fen, { billableFen }) => fen + billableFen, 0);
