import type { StateShape, StateTone } from '@shanhuo/face';

const tones = {
  open: { tone: 'good', shape: 'ring' },
  'used-up': { tone: 'quiet', shape: 'tick' },
  voided: { tone: 'bad', shape: 'cross' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

/** A lot's state as a word's tone and shape, never colour alone. */
export const lotTone = (state: string): { tone: StateTone; shape: StateShape } =>
  tones[state as keyof typeof tones] ?? { tone: 'quiet', shape: 'dot' };

/** What sort a lot is: a first lot that no station took in is its owner's own growing or making. */
export const lotKindWord = ({
  kind,
  stationId,
}: {
  readonly kind: string;
  readonly stationId: string | null;
}): string => (kind === 'harvest' && stationId === null ? 'lots.own' : `lotKinds.${kind}`);
