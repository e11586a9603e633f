import type { AnswerOf } from '@shanhuo/contract';
import type { provenanceEndpoints } from '@shanhuo/contract/provenance/endpoints';
import type { qualityEndpoints } from '@shanhuo/contract/quality/endpoints';
import {
  fromBase64,
  leafHashOf,
  openCheckpoint,
  verifyConsistency,
  verifyInclusion,
  type Checkpoint,
} from '@shanhuo/provenance/verify';

export type RecordAnswer = AnswerOf<typeof provenanceEndpoints.record>;
export type Journey = AnswerOf<typeof qualityEndpoints.trace>['journey'];
/** A signed checkpoint with the key it was signed with, as a device keeps it. */
export interface Anchor {
  readonly key: string;
  readonly checkpoint: string;
}

export type Verdict =
  /** Nothing of the county is sealed yet. */
  | { readonly state: 'none' }
  /** Every event is in the log as it is told, and every step of the page is among them but those that wait. */
  | { readonly state: 'good'; readonly entries: number; readonly since: string; readonly waiting: number }
  /** So many entries or steps don't agree with the log. */
  | { readonly state: 'bad'; readonly wrong: number };

interface Told {
  readonly eventTime?: unknown;
  readonly recordTime?: unknown;
}

/**
 * Checks a record in this browser: the log's signature, each event's way to the signed root, and that each step which the
 * page shows is such an event. Nothing that the server says of the outcome is asked.
 */
export function checkRecord({ document, log, proofs, gone, waiting }: RecordAnswer, journey: Journey): Verdict {
  if (log === null) return { state: 'none' };
  const events = eventsIn(document);
  const checkpoint = openCheckpoint(log.checkpoint, log.key);
  if (checkpoint === null || events.length !== proofs.length)
    return { state: 'bad', wrong: Math.max(1, events.length) };
  const good = events.filter((event, index) => stands(event, proofs[index], checkpoint));
  const unshown = journey.filter((step) => !good.some((event) => tells(event, step))).length;
  const wrong = events.length - good.length + gone;
  if (wrong > 0 || unshown > waiting) return { state: 'bad', wrong: Math.max(wrong, unshown - waiting) };
  const [since = log.begunAt] = good.map(({ recordTime }) => String(recordTime)).sort();
  return events.length === 0 ? { state: 'none' } : { state: 'good', entries: events.length, since, waiting };
}

function eventsIn(document: RecordAnswer['document']): Told[] {
  const { epcisBody } = document as { epcisBody?: { eventList?: unknown } };
  return Array.isArray(epcisBody?.eventList) ? (epcisBody.eventList as Told[]) : [];
}

function stands(event: Told, proof: RecordAnswer['proofs'][number] | undefined, { size, root }: Checkpoint): boolean {
  if (proof === undefined) return false;
  try {
    const claim = { index: proof.position, size, root, proof: proof.hashes.map(fromBase64) };
    return verifyInclusion({ ...claim, leafHash: leafHashOf(event) }).valid;
  } catch {
    return false;
  }
}

const tells = (event: Told, { at, lotCode }: Journey[number]): boolean =>
  event.eventTime === at && (lotCode === null || JSON.stringify(event).includes(`/lot/${lotCode}"`));

/** Which sizes a proof must join so that what this device saw is still the beginning of what it sees; null where none is needed. */
export function growthOf(seen: Anchor, now: Anchor): { readonly from: number; readonly to: number } | null {
  const [old, fresh] = [openCheckpoint(seen.checkpoint, now.key), openCheckpoint(now.checkpoint, now.key)];
  return old === null || fresh === null || old.size >= fresh.size ? null : { from: old.size, to: fresh.size };
}

/**
 * Whether the log that this device saw is the beginning of the one it sees now. A server that answers with an earlier
 * size than was seen, or with another key, shows another log.
 */
export function hasGrown(seen: Anchor, now: Anchor, hashes: readonly string[]): boolean {
  const [old, fresh] = [openCheckpoint(seen.checkpoint, now.key), openCheckpoint(now.checkpoint, now.key)];
  if (seen.key !== now.key || old === null || fresh === null) return false;
  try {
    const claim = { size1: old.size, size2: fresh.size, root1: old.root, root2: fresh.root };
    return verifyConsistency({ ...claim, proof: hashes.map(fromBase64) }).valid;
  } catch {
    return false;
  }
}
