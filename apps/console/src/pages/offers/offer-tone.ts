import type { StateShape, StateTone } from '@shanhuo/face';

const tones = {
  draft: { tone: 'notice', shape: 'half' },
  published: { tone: 'good', shape: 'tick' },
  withdrawn: { tone: 'quiet', shape: 'cross' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

export const offerTone = (state: string): { tone: StateTone; shape: StateShape } =>
  tones[state as keyof typeof tones] ?? { tone: 'quiet', shape: 'dot' };
