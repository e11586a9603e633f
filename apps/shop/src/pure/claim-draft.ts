import { photosNeeded, spoiledFen, SPOILED_FREE_PERCENT } from '@shanhuo/contract/aftersale/amount';
import type { ClaimKind, Way } from './claim-doors.ts';

/** What the claim form holds; kept on the device as the reader writes. */
export interface ClaimDraft {
  kind: ClaimKind | '';
  boxes: number;
  /** In whole per cent, as chosen or typed. */
  bad: string;
  /** In yuan, as typed; null while the most is proposed. */
  wish: string | null;
  words: string;
}

export type ClaimField = 'kind' | 'bad' | 'wish' | 'photos';

export const emptyClaim = (): ClaimDraft => ({ kind: '', boxes: 1, bad: '', wish: null, words: '' });

/** Steps of badness to choose from, in per cent. */
export const badSteps = [10, 20, 30, 50, 70, 100] as const;

/** Whole per cent from 1 to 100 as somebody typed it; null for anything else. */
export function percentIn(typed: string): number | null {
  const digits = typed.normalize('NFKC').replace('%', '').trim();
  return /^\d{1,3}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= 100 ? Number(digits) : null;
}

/** Yuan as somebody typed it, in whole fen; null for what is no amount. */
export function fenIn(typed: string): number | null {
  const text = typed.normalize('NFKC').replaceAll(/[¥,\s\u5143]/g, '');
  const found = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(text);
  return found === null ? null : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** How many boxes the claim is about: all of a parcel that never came, else as many as were chosen and are open. */
export const boxesOf = ({ kind, boxes }: ClaimDraft, way: Way): number =>
  kind === 'not-arrived' ? way.boxes : Math.min(Math.max(1, boxes), way.boxes);

/**
 * The most that goes back for so many of the boxes that are open: their price, and their part of the freight where it
 * belongs to it. Freight of a part is rounded down, so this is never more than the county gives.
 */
export function mostFor(way: Way, priceFen: number, boxes: number): number {
  if (way.kind === 'not-arrived') return way.mostFen;
  const freightFen = Math.max(0, way.mostFen - priceFen * way.boxes);
  return priceFen * boxes + Math.floor((freightFen * boxes) / way.boxes);
}

/** What goes back as the draft stands; null while that can't be said. */
export function backFen(draft: ClaimDraft, way: Way, priceFen: number): number | null {
  const boxes = boxesOf(draft, way);
  const mostFen = mostFor(way, priceFen, boxes);
  if (way.kind === 'faulty') return draft.wish === null ? mostFen : fenIn(draft.wish);
  if (way.kind !== 'spoiled') return mostFen;
  const bad = percentIn(draft.bad);
  return bad === null ? null : spoiledFen(priceFen, boxes, bad);
}

/** The fields that still need the reader, in the order of the form. */
export function missingInClaim(draft: ClaimDraft, way: Way | null, priceFen: number, photos: number): ClaimField[] {
  if (way === null) return ['kind'];
  const missing: ClaimField[] = [];
  const fen = backFen(draft, way, priceFen);
  if (way.kind === 'spoiled' && (percentIn(draft.bad) ?? 0) <= SPOILED_FREE_PERCENT) missing.push('bad');
  const mostFen = mostFor(way, priceFen, boxesOf(draft, way));
  if (way.kind === 'faulty' && (fen === null || fen === 0 || fen > mostFen)) missing.push('wish');
  if (photos < photosNeeded[way.kind]) missing.push('photos');
  return missing;
}

/** What is sent of a whole draft, beside its pictures. */
export function wishOfClaim(draft: ClaimDraft, way: Way, line: number, priceFen: number) {
  const bad = percentIn(draft.bad);
  const fen = backFen(draft, way, priceFen);
  return {
    line,
    kind: way.kind,
    boxes: boxesOf(draft, way),
    words: draft.words.trim(),
    ...(way.kind === 'spoiled' && bad !== null && { badPercent: bad }),
    ...(way.kind === 'faulty' && fen !== null && { wishFen: fen }),
  };
}
