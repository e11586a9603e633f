import type { AnswerOf } from '@shanhuo/contract';
import type { qualityEndpoints } from '@shanhuo/contract/quality/index';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf } from '#kernel/sight.ts';
import { readCertificates } from './certificate-store.ts';
import { holdsOver } from './hold-store.ts';
import { readLots, relatedLots } from './lot-reads.ts';
import { edgesInto } from './lot-store.ts';
import { stepsOf } from './trace-store.ts';
import { wasteAround } from './waste-around.ts';
import { traceUrlOf } from './trace-url.ts';

const CERTIFICATES_SHOWN = 50;

/** One lot in sight with its lineage, certificates and story. Refuses `lot.unknown`, also for a lot out of sight. */
export async function seeLot(
  db: Db,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
  publicUrl: string,
): Promise<AnswerOf<typeof qualityEndpoints.getLot>> {
  const [lot] = await readLots(db, county, sightOf(actor, 'quality.see-lots', county), { ids: [id], limit: 1 });
  refuseUnless(lot !== undefined, 'lot.unknown');
  const edges = await edgesInto(db, county, [id]);
  const everything = { wholeCounty: true, organisationIds: [], regionCodes: [] };
  const certificates = await readCertificates(db, county, everything, {
    merchantId: lot.ownerId,
    productId: lot.productId,
    limit: CERTIFICATES_SHOWN,
  });
  return {
    lot,
    ...(await relatedLots(db, county, id)),
    holds: lot.held ? (await holdsOver(db, county, [id])).map((hold) => ({ ...hold, at: hold.at.toISOString() })) : [],
    waste: await wasteAround(db, county, id),
    certificates: certificates.filter(({ lotId }) => lotId === null || lotId === id),
    steps: await stepsOf(db, county, {
      lotIds: [id, ...edges.map(({ fromLot }) => fromLot)],
      parcelId: null,
      language: 'zh',
    }),
    traceUrl: traceUrlOf(publicUrl, lot.code),
  };
}
