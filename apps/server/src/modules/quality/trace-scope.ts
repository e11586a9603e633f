import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { certificatesOf } from './certificate-store.ts';
import { readCode } from './code.ts';
import { edgesInto } from './lot-store.ts';
import { lotByCode, parcelByTraceCode, tracedLots, type SoughtCode } from './trace-store.ts';

/** What the trace page of a code tells of. */
export interface TraceScope {
  readonly county: number;
  readonly code: string;
  readonly parcelId: string | null;
  /** The goods and all that they were made of. */
  readonly lotIds: readonly string[];
  /** Certificates that hold for any of them. */
  readonly certificateIds: readonly string[];
  /** Whose goods each lot was, as the household agrees today to be named, by lot code. */
  readonly growers: ReadonlyMap<string, string>;
}

/** Which rows stand behind a trace code, for whoever tells of them in another way. Refuses `trace.unknown`. */
export async function traceScope(db: Db, sought: SoughtCode): Promise<TraceScope> {
  const read = readCode(sought.code);
  refuseUnless(read !== null, 'trace.unknown');
  const find = read.kind === 'lot' ? lotByCode : parcelByTraceCode;
  const traced = await find(db, { ...sought, code: read.code });
  refuseUnless(traced !== null, 'trace.unknown');
  const { county, parcelId } = traced;
  const own = traced.lots.map(({ lotId }) => lotId);
  const edges = await edgesInto(db, county, own);
  const lotIds = [...new Set([...own, ...edges.map(({ fromLot }) => fromLot)])];
  const lots = [...(await tracedLots(db, county, lotIds, sought.language)).values()];
  const certificates = await certificatesOf(db, county, lots);
  return {
    county,
    code: read.code,
    parcelId,
    lotIds,
    certificateIds: [...new Set(certificates.map(({ id }) => id))],
    growers: new Map(
      lots.flatMap(({ code, grower, village }) =>
        grower === null ? [] : [[code, `${village ?? ''} ${grower}`.trim()]],
      ),
    ),
  };
}
