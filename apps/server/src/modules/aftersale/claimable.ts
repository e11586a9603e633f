import { spoiledFen } from '@shanhuo/contract/aftersale/amount';
import { dayOf, daysAfter, minutesAfter, startOfDay } from '#kernel/clock.ts';
import type { ClaimLine, ClaimPart, OrderForClaim } from '#modules/ordering/index.ts';
import type { ClaimKind } from './claim.ts';

/** What is on record of claims on an order: which boxes, or the whole parcel, are spoken for. */
export interface EarlierClaim {
  readonly partId: string;
  readonly line: number | null;
  readonly boxes: number;
}

export interface Way {
  readonly kind: ClaimKind;
  /** The last moment; null while the parcel is under way. */
  readonly until: Date | null;
  /** Boxes that can be claimed for. */
  readonly boxes: number;
  readonly mostFen: number;
}

/** Fresh goods are looked at when they come. */
const HOURS_FOR_SPOILED = 48;
/** The seven days of the law count from the day after signing. */
const DAYS_TO_RETURN = 7;

/** What goes with each return kind, beside what was wrong with the goods themselves. */
const waysByKind = {
  FRESH_EXEMPT: ['spoiled', 'faulty'],
  SEVEN_DAY: ['no-reason', 'faulty'],
  CUSTOM_EXEMPT: ['faulty'],
  CONFIRMED_EXEMPT: ['faulty'],
} as const;

/** What the buyer can claim for one line at a moment; earlier claims are those that neither failed nor were withdrawn. */
export function waysFor(order: OrderForClaim, line: ClaimLine, earlier: readonly EarlierClaim[], at: Date): Way[] {
  const part = order.parts.find(({ id }) => id === line.partId);
  if (part === undefined) return [];
  const own = earlier.filter(({ partId }) => partId === part.id);
  if (own.some((claim) => claim.line === null)) return [];
  const ways: Way[] = [];
  if (own.length === 0) ways.push(...wayForLost(order, part, at));
  const taken = own.filter((claim) => claim.line === line.line).reduce((sum, { boxes }) => sum + boxes, 0);
  const boxes = line.quantity - taken;
  if (part.state !== 'received' || part.receivedAt === null || boxes <= 0) return ways;
  for (const kind of waysByKind[line.returnKind]) {
    const until = lastMoment(kind, part.receivedAt);
    if (at < until) ways.push({ kind, until, boxes, mostFen: mostFen(kind, line, boxes) });
  }
  return ways;
}

/** A parcel that never came, though it is under way or was said to be signed for. */
function wayForLost(order: OrderForClaim, part: ClaimPart, at: Date): Way[] {
  const boxes = order.lines.filter(({ partId }) => partId === part.id).reduce((sum, { quantity }) => sum + quantity, 0);
  const way = { kind: 'not-arrived' as const, boxes, mostFen: part.goodsFen + part.freightFen };
  if (part.state === 'dispatched') return [{ ...way, until: null }];
  if (part.state !== 'received' || part.receivedAt === null) return [];
  const until = lastMoment('not-arrived', part.receivedAt);
  return at < until ? [{ ...way, until }] : [];
}

/** spoiled: within 48 hours; all else until the end of the seventh day after the day of signing. */
const lastMoment = (kind: ClaimKind, receivedAt: Date): Date =>
  kind === 'spoiled'
    ? minutesAfter(receivedAt, HOURS_FOR_SPOILED * 60)
    : daysAfter(startOfDay(dayOf(receivedAt)), DAYS_TO_RETURN + 1);

/**
 * The most that goes back for boxes of a line, in fen: their price; for faulty goods also their part of the freight, rounded
 * down. Sent back without a reason the freight stays with the buyer, as the law has it.
 */
export function mostFen(kind: ClaimKind, line: ClaimLine, boxes: number): number {
  const goodsFen = line.priceFen * boxes;
  if (kind !== 'faulty') return goodsFen;
  return goodsFen + Math.floor((line.freightFen * boxes) / line.quantity);
}

/** What a buyer asks for by the rule; null where they say it themselves. */
export function wishByRule(kind: ClaimKind, way: Way, line: ClaimLine, asked: { boxes: number; badPercent?: number }) {
  if (kind === 'not-arrived') return way.mostFen;
  if (kind === 'no-reason') return mostFen(kind, line, asked.boxes);
  if (kind === 'spoiled') return spoiledFen(line.priceFen, asked.boxes, asked.badPercent ?? 0);
  return null;
}
