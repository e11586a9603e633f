import { holds, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { owns } from '#modules/ordering/index.ts';
import type { Side } from './request.ts';
import { findRequest, lockRequest, type RequestRow } from './request-store.ts';

export interface SeenRequest {
  readonly request: RequestRow;
  readonly sides: readonly Side[];
}

interface Which {
  readonly county: number;
  readonly id: string;
}

/** A request and where its reader stands. Refuses `invoice.unknown` also to whoever has nothing to do with it. */
export const seeRequest = async (db: Db, actor: Actor, { county, id }: Which): Promise<SeenRequest> =>
  asSeen(actor, await findRequest(db, county, id));

/** The same, held until the end of the transaction. */
export const holdRequest = async (tx: Tx, actor: Actor, { county, id }: Which): Promise<SeenRequest> =>
  asSeen(actor, await lockRequest(tx, county, id));

function asSeen(actor: Actor, request: RequestRow | undefined): SeenRequest {
  refuseUnless(request !== undefined, 'invoice.unknown');
  const sides = sidesOf(actor, request);
  refuseUnless(sides.length > 0, 'invoice.unknown');
  return { request, sides };
}

/** Where a reader of a request stands: a clerk who buys of its own merchant on both sides, who has nothing to do with it nowhere. */
export function sidesOf(actor: Actor, request: RequestRow): Side[] {
  const { county, merchantId } = request;
  const seller = { county, organisationId: merchantId };
  const sides: Side[] = [];
  if (owns(actor, request)) sides.push('buyer');
  if (holds(actor, 'invoicing.issue', seller)) sides.push('seller');
  if (sides.length > 0) return sides;
  const isReader =
    holds(actor, 'invoicing.see', { county, regionCode: String(county) }) || holds(actor, 'invoicing.see', seller);
  return isReader ? ['reader'] : [];
}
