import type { StateShape, StateTone } from '@shanhuo/face';

const tones = {
  open: { tone: 'good', shape: 'ring' },
  'used-up': { tone: 'quiet', shape: 'tick' },
  voided: { tone: 'bad', shape: 'cross' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

/** A lot's state as the key of its word, with tone and shape, never colour alone; a hold says more than that it is open. */
export const lotState = ({
  state,
  held,
}: {
  readonly state: keyof typeof tones;
  readonly held: boolean;
}): { word: string; tone: StateTone; shape: StateShape } =>
  held && state !== 'voided'
    ? { word: 'recall.held', tone: 'bad', shape: 'alert' }
    : { word: `lotStates.${state}`, ...tones[state] };

/** What sort a lot is: a first lot that no station took in is its owner's own growing or making. */
export const lotKindWord = ({
  kind,
  stationId,
}: {
  readonly kind: string;
  readonly stationId: string | null;
}): string => (kind === 'harvest' && stationId === null ? 'lots.own' : `lotKinds.${kind}`);
