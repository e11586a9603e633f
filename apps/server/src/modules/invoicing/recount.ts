import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#kernel/transaction.ts';
import { billableOf } from './billable.ts';
import { dueAfter, stateOf } from './request.ts';
import { changePart, changeRequest, ordersOf, type RequestRow } from './request-store.ts';

/**
 * Works out anew what can be invoiced of a held request that stands. Where less is to be invoiced than was, its seller owes a
 * credit note from now on; where it still owes an invoice, its time goes on.
 */
export async function recount(tx: Tx, actor: Actor, request: RequestRow): Promise<RequestRow> {
  const { county, id } = request;
  const parts = await ordersOf(tx, county, id);
  const sold = await billableOf(tx, actor, { county, orderIds: parts.map((part) => part.id) });
  const now = new Map(sold.map(({ partId, billableFen }) => [partId, billableFen]));
  let billableFen = 0;
  for (const part of parts) {
    const fen = now.get(part.partId) ?? 0;
    billableFen += fen;
    if (fen !== part.billableFen) await changePart(tx, { county, requestId: id, partId: part.partId }, fen);
  }
  if (billableFen === request.billableFen) return request;
  const changed = { ...request, billableFen };
  const goesOn = request.dueAt !== null && stateOf(changed) === stateOf(request);
  const dueAt = goesOn ? request.dueAt : dueAfter(changed, actor.at);
  return changeRequest(tx, request, { billableFen, dueAt });
}
