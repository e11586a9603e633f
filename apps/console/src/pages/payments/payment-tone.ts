import type { StateShape, StateTone } from '@shanhuo/face';

const tones = {
  asked: { tone: 'notice', shape: 'ring' },
  secured: { tone: 'info', shape: 'half' },
  splitting: { tone: 'info', shape: 'arrow' },
  released: { tone: 'good', shape: 'tick' },
  refunding: { tone: 'notice', shape: 'half' },
  refunded: { tone: 'quiet', shape: 'cross' },
  closed: { tone: 'quiet', shape: 'cross' },
  wanted: { tone: 'notice', shape: 'ring' },
  sent: { tone: 'info', shape: 'arrow' },
  done: { tone: 'good', shape: 'tick' },
  failed: { tone: 'bad', shape: 'alert' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

/** The state of a payment or of an instruction to the provider as tone and shape. */
export const paymentTone = (state: string): { tone: StateTone; shape: StateShape } =>
  tones[state as keyof typeof tones] ?? { tone: 'quiet', shape: 'dot' };
