import type { SoldWord } from '@shanhuo/contract/settlement/how-far-sold';
import type { StateShape, StateTone } from '@shanhuo/face';

/** How the mark of consigned goods looks. */
export const farSoldTone: Record<SoldWord, { tone: StateTone; shape?: StateShape }> = {
  unsold: { tone: 'info', shape: 'ring' },
  'part-sold': { tone: 'info', shape: 'half' },
  'sold-out': { tone: 'good' },
  lost: { tone: 'notice', shape: 'cross' },
};
