import type { StateShape, StateTone } from '@shanhuo/face';

const tones = {
  waiting: { tone: 'notice', shape: 'ring' },
  'to-correct': { tone: 'notice', shape: 'alert' },
  invoiced: { tone: 'good', shape: 'tick' },
  'nothing-left': { tone: 'quiet', shape: 'dot' },
  declined: { tone: 'quiet', shape: 'cross' },
  withdrawn: { tone: 'quiet', shape: 'cross' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

/** How a request for an invoice stands, as tone and shape. */
export const invoiceTone = (state: keyof typeof tones): { tone: StateTone; shape: StateShape } => tones[state];
