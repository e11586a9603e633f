import type { StateShape, StateTone } from '@shanhuo/face';

const tones = {
  placed: { tone: 'notice', shape: 'ring' },
  paid: { tone: 'info', shape: 'half' },
  dispatched: { tone: 'info', shape: 'arrow' },
  completed: { tone: 'good', shape: 'tick' },
  cancelled: { tone: 'quiet', shape: 'cross' },
  refunding: { tone: 'notice', shape: 'half' },
  refunded: { tone: 'quiet', shape: 'cross' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

export const orderTone = (state: string): { tone: StateTone; shape: StateShape } =>
  tones[state as keyof typeof tones] ?? { tone: 'quiet', shape: 'dot' };
