import type { StateShape, StateTone } from '@shanhuo/face';

/** How a parcel's state looks; the word comes beside it. */
export const parcelTone: Record<string, { tone: StateTone; shape: StateShape }> = {
  created: { tone: 'quiet', shape: 'ring' },
  'at-station': { tone: 'info', shape: 'half' },
  'at-hub': { tone: 'info', shape: 'half' },
  'at-centre': { tone: 'info', shape: 'half' },
  'on-road': { tone: 'info', shape: 'arrow' },
  'with-carrier': { tone: 'info', shape: 'arrow' },
  signed: { tone: 'good', shape: 'tick' },
};
