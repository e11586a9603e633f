import type { StateShape, StateTone } from '@shanhuo/face';

const tones = {
  open: { tone: 'notice', shape: 'ring' },
  offered: { tone: 'info', shape: 'half' },
  escalated: { tone: 'notice', shape: 'alert' },
  returning: { tone: 'info', shape: 'arrow' },
  agreed: { tone: 'info', shape: 'half' },
  refunding: { tone: 'info', shape: 'arrow' },
  refunded: { tone: 'good', shape: 'tick' },
  rejected: { tone: 'quiet', shape: 'cross' },
  withdrawn: { tone: 'quiet', shape: 'cross' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

/** The state of a claim as tone and shape. */
export const claimTone = (state: string): { tone: StateTone; shape: StateShape } =>
  tones[state as keyof typeof tones] ?? { tone: 'quiet', shape: 'dot' };

/** Whether somebody should have acted by now. */
export const isLate = (dueAt: string | null, now = Date.now()): boolean =>
  dueAt !== null && new Date(dueAt).getTime() < now;
