import type { AnswerOf } from '@shanhuo/contract';
import type { provenanceEndpoints } from '@shanhuo/contract/provenance/index';
import { spanOf } from '#kernel/clock.ts';
import type { Db } from '#kernel/database.ts';
import type { LogSigner } from '#kernel/log-signer.ts';
import { traceScope } from '#modules/quality/index.ts';
import { documentOf } from './document.ts';
import { mustOpenLog } from './log-head.ts';
import { leavesOf, leavesRecorded, type Leaf } from './log-store.ts';
import { namesOf } from './names.ts';
import { recordedEvents } from './recorded.ts';

type Exported = AnswerOf<typeof provenanceEndpoints.exportEvents>;

const PAGE = 1000;
const FOREVER = { from: new Date(0), until: new Date('9999-01-01T00:00:00Z') };

export interface ExportEvents {
  readonly county: number;
  /** Days on which the log took them in; without these and a code, all. */
  readonly days?: string | undefined;
  readonly code?: string | undefined;
  readonly after?: number | undefined;
  readonly at: Date;
}

/**
 * Events as EPCIS 2.0, in the log's order, a page at a time: those of some days, or all of a lot or parcel with what it was
 * made of. Refuses `log.empty`, `trace.unknown` and `request.invalid`.
 */
export async function exportEvents(db: Db, signer: LogSigner, asked: ExportEvents): Promise<Exported> {
  const { log } = await mustOpenLog(db, signer, asked.county);
  const leaves = await leavesAsked(db, asked);
  const page = leaves.slice(0, PAGE);
  const names = namesOf(log.domain);
  const events = (await recordedEvents(db, asked.county, names, page)).flatMap(({ event }) => event ?? []);
  return {
    document: { ...documentOf(names, events, asked.at) },
    events: events.length,
    next: leaves.length > PAGE ? (page.at(-1)?.position ?? null) : null,
  };
}

async function leavesAsked(db: Db, { county, code, days, after = -1 }: ExportEvents): Promise<Leaf[]> {
  if (code !== undefined) {
    const scope = await traceScope(db, { code, county, language: 'zh' });
    return (await leavesOf(db, county, scope)).filter(({ position }) => position > after);
  }
  const { from, until } = days === undefined ? FOREVER : spanOf(days);
  return leavesRecorded(db, county, { from, until, after, limit: PAGE + 1 });
}
