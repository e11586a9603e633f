import type { StateShape, StateTone } from '@shanhuo/face';
import { today } from '../../widgets/periods.ts';

const tones = {
  open: { tone: 'good', shape: 'ring' },
  'used-up': { tone: 'quiet', shape: 'tick' },
  voided: { tone: 'bad', shape: 'cross' },
} as const satisfies Record<string, { tone: StateTone; shape: StateShape }>;

/** Whether boxes of a lot are there that may not be sent any more: the last day of what doesn't keep is over. */
export const isPastDay = ({ state, lastDay }: { readonly state: string; readonly lastDay?: string | null }): boolean =>
  state === 'open' && typeof lastDay === 'string' && lastDay < today();

/**
 * A lot's state as the key of its word, with tone and shape, never colour alone; a hold says more than that it is open, and
 * so does a day that is over.
 */
export function lotState(lot: {
  readonly state: keyof typeof tones;
  readonly held: boolean;
  readonly lastDay?: string | null;
}): { word: string; tone: StateTone; shape: StateShape } {
  const { state, held } = lot;
  if (held && state !== 'voided') return { word: 'recall.held', tone: 'bad', shape: 'alert' };
  if (isPastDay(lot)) return { word: 'lots.pastDay', tone: 'bad', shape: 'alert' };
  return { word: `lotStates.${state}`, ...tones[state] };
}

/** What sort a lot is: a first lot that no station took in is its owner's own growing or making. */
export const lotKindWord = ({
  kind,
  stationId,
}: {
  readonly kind: string;
  readonly stationId: string | null;
}): string => (kind === 'harvest' && stationId === null ? 'lots.own' : `lotKinds.${kind}`);
