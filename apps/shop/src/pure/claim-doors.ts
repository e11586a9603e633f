import type { Order } from '../composables/use-order.ts';
import type { OrderClaims } from './claim-words.ts';

export type Way = OrderClaims['claimable'][number]['ways'][number];
export type ClaimKind = Way['kind'];

/** What can be asked for beside a line of an order: which kind ends first, and when. */
export interface LineDoor {
  readonly line: number;
  readonly kind: Exclude<ClaimKind, 'not-arrived'>;
  readonly until: string;
}

const isForGoods = (way: Way): way is Way & { kind: LineDoor['kind'] } => way.kind !== 'not-arrived';

/** Beside which lines goods can be claimed for now, by the offer that each line is of. */
export function lineDoors({ lines }: Pick<Order, 'lines'>, claimable: OrderClaims['claimable']): Map<string, LineDoor> {
  const doors = new Map<string, LineDoor>();
  for (const { line, offerId } of lines) {
    const ways = (claimable.find((one) => one.line === line)?.ways ?? []).filter(isForGoods);
    const [first] = ways.toSorted((a, b) => (a.until ?? '').localeCompare(b.until ?? ''));
    if (first !== undefined && first.until !== null) doors.set(offerId, { line, kind: first.kind, until: first.until });
  }
  return doors;
}

/** The line under which the parcel of a part can be said to be lost; once it was received, its lines have doors of their own. */
export function lostDoor({ lines }: Pick<Order, 'lines'>, merchantId: string, claimable: OrderClaims['claimable']) {
  const own = lines.filter((line) => line.merchantId === merchantId).map(({ line }) => line);
  const open = claimable.filter(({ line }) => own.includes(line));
  if (open.some(({ ways }) => ways.some(isForGoods))) return null;
  return open.find(({ ways }) => ways.length > 0)?.line ?? null;
}
