import type { Static } from 'typebox';
import type { SiteKind } from '@shanhuo/contract/network/shapes';
import type { ScanRecord } from '../queue/queue-record.ts';
import type { Scan } from '@shanhuo/contract/logistics/shapes';

export type ScanAction = Static<typeof Scan>['action'];

/**
 * What a site does with parcels, what it does most first. A driver only takes along, wherever that is. The centre also
 * writes down what its carriers report as delivered.
 */
const actionsOfSite: Record<SiteKind, readonly ScanAction[]> = {
  'village-station': ['arrive', 'load', 'sign'],
  'township-hub': ['arrive', 'load'],
  'county-centre': ['arrive', 'hand-to-carrier', 'load', 'sign'],
  'cold-store': ['arrive', 'load'],
};

export const actionsAt = (kind: SiteKind | undefined, isDriver: boolean): readonly ScanAction[] =>
  isDriver || kind === undefined ? ['load'] : actionsOfSite[kind];

/** A label's QR holds a trace page's address or the bare code; people type spaces and small letters. */
export function codeFrom(scanned: string): string {
  const text = scanned.trim();
  const path = /^https?:\/\/[^/]+\/(?:.*\/)?([^/?#]+)/.exec(text)?.[1];
  return (path === undefined ? text : decoded(path)).replaceAll(/\s/g, '').toUpperCase();
}

/** Somebody else's code may hold anything: what can't be decoded is nobody's parcel, and is said to be so as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A scan is done once it stands; one that was refused only says what was wanted. */
export const wordOf = ({
  state,
  body,
}: Pick<ScanRecord, 'state' | 'body'>): `did.${ScanAction}` | `action.${ScanAction}` =>
  state === 'attention' || state === 'withdrawn' ? `action.${body.action}` : `did.${body.action}`;

const known: readonly string[] = ['arrive', 'load', 'hand-to-carrier', 'sign'] satisfies ScanAction[];

/** The action named in an address; anything else is an arrival, the most harmless one. */
export const scanActionOf = (word: string): ScanAction => (known.includes(word) ? (word as ScanAction) : 'arrive');
