import type { ReturnKind } from '@shanhuo/contract/catalog/words';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { changeOf } from '#kernel/write.ts';
import type { OrderState, PartState, PayWay } from './order.ts';
import { linesOf, lockOrder, partsOf } from './order-store.ts';
import { owns } from './owner.ts';

/** One line of an order, with what decides what its buyer may claim. */
export interface ClaimLine {
  readonly line: number;
  readonly partId: string;
  readonly merchantId: string;
  readonly quantity: number;
  readonly priceFen: number;
  readonly freightFen: number;
  readonly returnKind: ReturnKind;
}

export interface ClaimPart {
  readonly id: string;
  readonly merchantId: string;
  readonly state: PartState;
  readonly goodsFen: number;
  readonly freightFen: number;
  readonly receivedAt: Date | null;
}

export interface OrderForClaim {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly way: PayWay;
  readonly paymentId: string;
  /** Whether the reader placed it. */
  readonly isOwn: boolean;
  readonly lines: readonly ClaimLine[];
  readonly parts: readonly ClaimPart[];
}

/** An order as a claim looks at it; undefined for an unknown one. With `tx` held until the end of the transaction. */
export async function orderForClaim(
  db: Db,
  actor: Actor,
  { county, id, hold }: { readonly county: number; readonly id: string; readonly hold?: Tx },
): Promise<OrderForClaim | undefined> {
  const order =
    hold === undefined
      ? await db
          .selectFrom('ordering.order')
          .selectAll()
          .where('county', '=', county)
          .where('id', '=', id)
          .executeTakeFirst()
      : await lockOrder(hold, county, id);
  if (order === undefined) return undefined;
  const parts = await partsOf(db, county, id);
  const lines = await linesOf(db, county, [id]);
  return {
    id,
    number: order.number,
    state: order.state as OrderState,
    way: order.way as PayWay,
    paymentId: order.paymentId,
    isOwn: owns(actor, order),
    lines: lines.map((line) => ({ ...line, returnKind: line.returnKind as ReturnKind })),
    parts: parts.map((part) => ({ ...part, state: part.state as PartState })),
  };
}

/** Whether somebody says that a parcel of the order never came; while so, it isn't counted as received by time. */
export function disputeOrder(tx: Tx, county: number, id: string, disputed: boolean): void {
  atEnd(tx, changeOf('ordering.order', { county, id }, { disputed }));
}
