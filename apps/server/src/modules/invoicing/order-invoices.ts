import type { Static } from 'typebox';
import type { InvoicePart, ShownTitle } from '@shanhuo/contract/invoicing/shapes';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { billableOf } from './billable.ts';
import { askedParts, documentsOf, newestTitle, requestsOfOrder } from './request-store.ts';
import { sellerNames } from './seller-names.ts';
import { rowsOf, shownDocument, shownTitle } from './request-view.ts';

/** What invoices the buyer of an order can ask for, seller by seller, and how they stand. Refuses `order.unknown`. */
export async function invoicesOfOwnOrder(
  db: Db,
  actor: Actor,
  { county, id: orderId }: { readonly county: number; readonly id: string },
): Promise<{ parts: Static<typeof InvoicePart>[]; lastTitle: Static<typeof ShownTitle> | null }> {
  const parts = await billableOf(db, actor, { county, orderIds: [orderId] });
  refuseUnless(parts.length > 0 && parts.every(({ isOwn }) => isOwn), 'order.unknown');
  const asked = await askedParts(db, county, [orderId]);
  const requests = await requestsOfOrder(db, county, orderId);
  const rows = await rowsOf(db, actor, county, requests);
  const ids = requests.map(({ id }) => id);
  const documents = Map.groupBy(await documentsOf(db, county, ids), ({ requestId }) => requestId);
  const named = await sellerNames(
    db,
    county,
    parts.map(({ merchantId }) => merchantId),
  );
  const last = actor.personId === null ? undefined : await newestTitle(db, county, actor.personId);
  return {
    parts: parts.map(({ merchantId, partId, billableFen }) => {
      const request = rows.find((row) => row.merchantId === merchantId) ?? null;
      return {
        merchantId,
        ...named(merchantId),
        billableFen,
        canAsk: billableFen > 0 && !asked.has(partId),
        request,
        documents: (request === null ? [] : (documents.get(request.id) ?? [])).map(shownDocument),
      };
    }),
    lastTitle: last === undefined ? null : shownTitle(last, 'buyer'),
  };
}
