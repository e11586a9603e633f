import type { StateShape, StateTone } from '@shanhuo/face';
import type { PlanState } from '@shanhuo/contract/rounds/shapes';

/** Runs are told apart by letters, on the sketch and in the tables. */
export const letterOf = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
};

export const kilometresOf = (metres: number): string => (metres / 1000).toFixed(1);

export const planMarks: Readonly<Record<PlanState, { readonly tone: StateTone; readonly shape: StateShape }>> = {
  making: { tone: 'info', shape: 'half' },
  made: { tone: 'notice', shape: 'ring' },
  failed: { tone: 'bad', shape: 'alert' },
  accepted: { tone: 'good', shape: 'tick' },
  discarded: { tone: 'quiet', shape: 'ring' },
};
