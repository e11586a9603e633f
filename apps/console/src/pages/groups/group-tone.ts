import type { StateShape, StateTone } from '@shanhuo/face';

const tones = {
  unpaid: { tone: 'notice', shape: 'ring' },
  expired: { tone: 'bad', shape: 'ring' },
  paid: { tone: 'good', shape: 'tick' },
  cancelled: { tone: 'quiet', shape: 'cross' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

export const groupTone = (state: string): { tone: StateTone; shape: StateShape } =>
  tones[state as keyof typeof tones] ?? { tone: 'quiet', shape: 'dot' };
