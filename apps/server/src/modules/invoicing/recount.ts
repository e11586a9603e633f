import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { Tx } from '#kernel/transaction.ts';
import { billableOf } from './billable.ts';
import { dueAfter, stateOf } from './request.ts';
import { changePart, changeRequest, ordersOf, type RequestRow } from './request-store.ts';

/** What can be invoiced now of a request that stands, part by part, and until when its seller should act on it. */
export async function countNow(db: Db, actor: Actor, request: RequestRow) {
  const { county, id } = request;
  const parts = await ordersOf(db, county, id);
  const sold = await billableOf(db, actor, { county, orderIds: parts.map((part) => part.id) });
  const fenNow = new Map(sold.map(({ partId, billableFen }) => [partId, billableFen]));
  const counted = parts.map((part) => ({ ...part, fenNow: fenNow.get(part.partId) ?? 0 }));
  const billableFen = counted.reduce((sum, part) => sum + part.fenNow, 0);
  const changed = { ...request, billableFen };
  const goesOn =
    billableFen === request.billableFen || (request.dueAt !== null && stateOf(changed) === stateOf(request));
  return { parts: counted, billableFen, dueAt: goesOn ? request.dueAt : dueAfter(changed, actor.at) };
}

/**
 * Works out anew what can be invoiced of a held request that stands. Where less is to be invoiced than was, its seller owes a
 * credit note from now on; where it still owes an invoice, its time goes on.
 */
export async function recount(tx: Tx, actor: Actor, request: RequestRow): Promise<RequestRow> {
  const { county, id } = request;
  const { parts, billableFen, dueAt } = await countNow(tx, actor, request);
  for (const part of parts) {
    const { partId, fenNow } = part;
    if (fenNow !== part.billableFen) await changePart(tx, { county, requestId: id, partId }, fenNow);
  }
  if (billableFen === request.billableFen) return request;
  return changeRequest(tx, request, { billableFen, dueAt });
}
