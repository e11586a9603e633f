import type { StateTone } from '@shanhuo/face';
import type { Box } from './use-boxes.ts';

export type BoxWord = 'never' | 'unkept' | 'open' | 'moved' | 'less' | 'more' | 'exact';

export interface BoxVerdict {
  /** A key of the messages under `boxes`. */
  readonly word: BoxWord;
  readonly tone: StateTone;
}

/**
 * How a box stands, worst first: cash that nobody is there to count, never counted, days left open, moved after the count,
 * less or more than the books say.
 */
export function boxVerdict({ close, openDays, kept }: Pick<Box, 'close' | 'openDays' | 'kept'>): BoxVerdict {
  if (openDays > 0 && !kept) return { word: 'unkept', tone: 'bad' };
  if (close === null) return { word: 'never', tone: openDays > 0 ? 'bad' : 'quiet' };
  if (openDays > 0) return { word: 'open', tone: 'bad' };
  if (close.movedSince) return { word: 'moved', tone: 'notice' };
  if (close.differenceFen !== 0) return { word: close.differenceFen < 0 ? 'less' : 'more', tone: 'notice' };
  return { word: 'exact', tone: 'good' };
}
