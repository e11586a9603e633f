import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { actsOf } from './request.ts';
import { changeRequest, letGo, type RequestRow } from './request-store.ts';
import { holdRequest } from './side.ts';

interface Which {
  readonly county: number;
  readonly id: string;
}

/** The buyer takes a request back while nothing was invoiced. Refuses `invoice.unknown`, `invoice.state`. */
export async function withdrawRequest(tx: Tx, actor: Actor, which: Which): Promise<RequestRow> {
  const { request, sides } = await holdRequest(tx, actor, which);
  refuseUnless(actsOf(request, sides).includes('withdraw'), 'invoice.state');
  return end(tx, actor, request, { action: 'invoicing.withdraw', change: { withdrawnAt: actor.at } });
}

/**
 * The seller says why it can't invoice what was asked for as it was asked: its buyer reads it and may ask anew. Refuses
 * `invoice.unknown`, `invoice.state`.
 */
export async function declineRequest(
  tx: Tx,
  actor: Actor,
  { words, ...which }: Which & { readonly words: string },
): Promise<RequestRow> {
  const { request, sides } = await holdRequest(tx, actor, which);
  refuseUnless(actsOf(request, sides).includes('decline'), 'invoice.state');
  const change = { declinedAt: actor.at, declinedWords: words.trim() };
  return end(tx, actor, request, { action: 'invoicing.decline', change });
}

async function end(
  tx: Tx,
  actor: Actor,
  request: RequestRow,
  { action, change }: { readonly action: string; readonly change: Parameters<typeof changeRequest>[2] },
): Promise<RequestRow> {
  const { county, id } = request;
  const ended = await changeRequest(tx, request, { ...change, dueAt: null });
  await letGo(tx, request);
  note(tx, actor, { county, action, subject: 'invoice-request', subjectId: id, detail: {} });
  return ended;
}
