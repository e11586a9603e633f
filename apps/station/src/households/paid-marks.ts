import { howFarSold, type SoldWord } from '@shanhuo/contract/settlement/how-far-sold';

export type PaidMark = 'paid' | 'part' | 'due' | 'received' | 'selling' | SoldWord;

interface Line {
  readonly kind: 'bought' | 'consigned' | 'share' | 'payout';
  readonly amountFen: number;
  /** bought: whether it was paid at the scales. */
  readonly paid: boolean | null;
  readonly consigned: { readonly soldGrams: number; readonly leftGrams: number } | null;
}

/**
 * Which of the earnings are still to be paid, and how far consigned goods are sold. Money is handed over in lumps, oldest
 * earnings first, so what is due is the latest of what was not paid at the scales. Lines come latest first.
 */
export function paidMarks(lines: readonly Line[], dueFen: number): PaidMark[] {
  let openFen = dueFen;
  return lines.map(({ kind, amountFen, paid, consigned }) => {
    if (kind === 'payout') return 'received';
    if (kind === 'consigned') return consigned === null ? 'selling' : howFarSold(consigned);
    if (paid === true || openFen <= 0) return 'paid';
    const isWhole = openFen >= amountFen;
    openFen -= amountFen;
    return isWhole ? 'due' : 'part';
  });
}
