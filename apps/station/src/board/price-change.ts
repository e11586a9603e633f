import type { BoardPrice } from '../reference/reference.ts';

export interface PriceChange {
  /** first: announced for the first time, so there is nothing to compare it with. */
  readonly kind: 'up' | 'down' | 'same' | 'first';
  /** Of one jin, never negative. */
  readonly fen: number;
}

/** What changed since the last earlier day that had a price. */
export function priceChange({
  fenPerKg,
  previousFenPerKg,
}: Pick<BoardPrice, 'fenPerKg' | 'previousFenPerKg'>): PriceChange {
  if (previousFenPerKg === null) return { kind: 'first', fen: 0 };
  const fen = Math.round((fenPerKg - previousFenPerKg) / 2);
  if (fen === 0) return { kind: 'same', fen };
  return { kind: fen > 0 ? 'up' : 'down', fen: Math.abs(fen) };
}
