import type { CertificateState } from '@shanhuo/contract/quality/shapes';
import type { StateShape, StateTone } from '@shanhuo/face';

/** What is asked of a certificate, or of a licence, to say how it stands. */
interface Standing {
  readonly state: CertificateState;
  readonly counts: boolean;
}

const tones = {
  given: { tone: 'notice', shape: 'half' },
  confirmed: { tone: 'good', shape: 'tick' },
  revoked: { tone: 'bad', shape: 'cross' },
} as const satisfies Record<CertificateState, { tone: StateTone; shape: StateShape }>;

/** A promise of conformity counts though nobody confirmed it, and waits for nobody. */
const isPromise = ({ state, counts }: Standing): boolean => state === 'given' && counts;

export const certificateTone = (one: Standing): { tone: StateTone; shape: StateShape } =>
  isPromise(one) ? tones.confirmed : tones[one.state];

export const certificateWord = (one: Standing): string =>
  isPromise(one) ? 'papers.counts' : `certificateStates.${one.state}`;

interface Paper extends Standing {
  readonly confirmedHow: 'paper-seen' | 'stood-before' | null;
  readonly hasFile: boolean;
}

/** Whether its paper may still be brought or exchanged: what an office has seen stays. */
export const isPaperOpen = ({ state, confirmedHow, hasFile }: Paper): boolean =>
  state === 'given' || (state === 'confirmed' && confirmedHow === 'stood-before' && !hasFile);
