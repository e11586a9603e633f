import { dayKey } from '@shanhuo/face';
import type { Run, RunStop } from '@shanhuo/contract/rounds/shapes';
import type { NothingRecord, ScanRecord } from '../queue/queue-record.ts';

/** What lies on this phone and the server may not know yet. */
export interface OnPhone {
  readonly scans: readonly Pick<ScanRecord, 'state' | 'at' | 'body'>[];
  readonly nothings: readonly Pick<NothingRecord, 'state' | 'at' | 'body'>[];
}

export interface StopSeen extends RunStop {
  /** When it was called at, as the server or this phone knows; null while it wasn't. */
  readonly doneAt: string | null;
  /** The word that nothing was there, from the server or this phone. */
  readonly isNothing: boolean;
  /** Passed by: a later stop was called at. */
  readonly isMissed: boolean;
}

export interface RunSeen {
  readonly stops: readonly StopSeen[];
  /** The first stop after the last that was called at; null when the run is done. */
  readonly next: StopSeen | null;
}

const counts = ({ state }: { readonly state: string }): boolean => state !== 'attention' && state !== 'withdrawn';

/** How far a run has come, by what the server knows and by what this phone has recorded since. */
export function progressOf(run: Pick<Run, 'id' | 'day' | 'stops'>, { scans, nothings }: OnPhone): RunSeen {
  // A run may be begun early; what was loaded at its stops on another day is not this one's.
  const doneAt = (stop: RunStop): { at: string | null; isNothing: boolean } => {
    if (stop.calledAt !== null) return { at: stop.calledAt, isNothing: stop.nothing };
    const loaded = scans.find(
      (one) =>
        counts(one) && one.body.action === 'load' && one.body.siteId === stop.siteId && dayKey(one.at) >= run.day,
    );
    if (loaded !== undefined) return { at: loaded.at, isNothing: false };
    const said = nothings.find(
      (one) => counts(one) && one.body.runId === run.id && one.body.position === stop.position,
    );
    return { at: said?.at ?? null, isNothing: said !== undefined };
  };
  const done = run.stops.map((stop) => ({ stop, ...doneAt(stop) }));
  const furthest = done.findLastIndex(({ at }) => at !== null);
  const stops = done.map(({ stop, at, isNothing }, index) => ({
    ...stop,
    doneAt: at,
    isNothing,
    isMissed: at === null && index < furthest,
  }));
  return { stops, next: stops[furthest + 1] ?? null };
}
