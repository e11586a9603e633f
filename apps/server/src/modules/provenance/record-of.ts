import { proveInclusion } from '@shanhuo/provenance';
import type { AnswerOf } from '@shanhuo/contract';
import type { provenanceEndpoints } from '@shanhuo/contract/provenance/index';
import type { Db } from '#kernel/database.ts';
import type { LogSigner } from '#kernel/log-signer.ts';
import { traceScope, type TraceScope } from '#modules/quality/index.ts';
import { documentOf, tree, type NamedThing } from './document.ts';
import type { Source } from './fact.ts';
import { countWaiting } from './fresh.ts';
import { openLogOf } from './log-head.ts';
import { leavesOf } from './log-store.ts';
import { namesOf, type Names } from './names.ts';
import { recordedEvents, type Recorded } from './recorded.ts';
import { pseudonymOf } from './sealed.ts';
import { thingsCalled } from './things-called.ts';
import { withTiles } from './tiles.ts';

type RecordAnswer = AnswerOf<typeof provenanceEndpoints.record>;

export interface SoughtRecord {
  readonly code: string;
  readonly county?: number | undefined;
  readonly language: 'zh' | 'en';
  readonly at: Date;
}

/** What the trace page may tell; what a firm wrote off is for offices only. */
const PUBLIC: ReadonlySet<Source> = new Set<Source>(['step', 'hold', 'hold-end', 'recall', 'certificate']);

/**
 * What is on record behind a trace code, each event with the proof that the log holds it as it is told here. Refuses
 * `trace.unknown`.
 */
export async function recordOf(db: Db, signer: LogSigner, sought: SoughtRecord): Promise<RecordAnswer> {
  const scope = await traceScope(db, sought);
  const { county } = scope;
  const open = await openLogOf(db, signer, county);
  const waiting = await countWaiting(db, county, scope);
  if (open === null) {
    const none = namesOf('shanhuo.invalid');
    return { document: { ...documentOf(none, [], sought.at) }, log: null, proofs: [], gone: 0, waiting };
  }
  const names = namesOf(open.log.domain);
  // What is taken in while this is read belongs to a later checkpoint.
  const leaves = (await leavesOf(db, county, scope)).filter(
    ({ source, position }) => PUBLIC.has(source) && position < open.head.size,
  );
  const recorded = await recordedEvents(db, county, names, leaves);
  const told = recorded.filter(({ event }) => event !== null);
  const called = [
    ...(await thingsCalled(db, county, names, {
      facts: told.flatMap(({ fact }) => fact ?? []),
      language: sought.language,
    })),
    ...growersCalled(names, scope, told),
  ];
  const events = told.flatMap(({ event }) => event ?? []);
  const proofs = await withTiles(db, county, (store) =>
    told.map(({ leaf: { position } }) => ({
      position,
      hashes: proveInclusion(tree, store, position, open.head.size).map(base64),
    })),
  );
  return {
    document: { ...documentOf(names, events, sought.at, called) },
    log: open.head,
    proofs,
    gone: recorded.length - told.length,
    waiting,
  };
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Households as they agree today to be named, beside the events that name none: a consent withdrawn is gone from here. */
const growersCalled = (names: Names, { growers }: TraceScope, told: readonly Recorded[]): NamedThing[] =>
  told.flatMap(({ fact, leaf }): NamedThing[] => {
    const lot = fact?.source === 'step' ? fact.lot : null;
    const name = lot && growers.get(lot.code);
    if (!name || lot.householdId === null) return [];
    return [{ vocabulary: 'SourceDest', id: names.party(pseudonymOf(leaf.salt, lot.householdId)), name }];
  });
