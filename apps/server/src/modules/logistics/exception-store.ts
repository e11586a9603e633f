import type { Db } from '#kernel/database.ts';
import { changeOf, type Write } from '#kernel/write.ts';
import type { CustodyException } from './custody.ts';

interface Key {
  readonly scanId: string;
  readonly kind: CustodyException;
}

/** Where an exception of a parcel was scanned, and since when it is explained; undefined when there is none such. */
export const exceptionOf = async (
  db: Db,
  county: number,
  { parcelId, scanId, kind }: Key & { readonly parcelId: string },
): Promise<{ siteId: string; explainedAt: Date | null } | undefined> =>
  db
    .selectFrom('logistics.custodyException as e')
    .innerJoin('logistics.handOver as h', (join) =>
      join.onRef('h.county', '=', 'e.county').onRef('h.id', '=', 'e.handOverId'),
    )
    .select(['h.siteId', 'e.explainedAt'])
    .where('e.county', '=', county)
    .where('e.handOverId', '=', scanId)
    .where('e.kind', '=', kind)
    .where('e.parcelId', '=', parcelId)
    .executeTakeFirst();

interface Said {
  readonly at: Date;
  readonly by: string | null;
  readonly from: 'site' | 'centre';
  readonly words: string;
}

/** Closes an exception by what somebody said of it. */
export const explain = (county: number, { scanId, kind }: Key, { at, by, from, words }: Said): Write =>
  changeOf(
    'logistics.custodyException',
    { county, handOverId: scanId, kind },
    { explainedAt: at, explainedBy: by, explainedFrom: from, explanation: words },
  );
