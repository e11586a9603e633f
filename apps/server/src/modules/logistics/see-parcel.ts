import type { Static } from 'typebox';
import type { Parcel } from '@shanhuo/contract/logistics/index';
import type { Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf } from '#kernel/sight.ts';
import { handsOn } from './hands-on.ts';
import { handsOf, lotsIn, referenceOf, scansOf, stopsOf } from './parcel-details.ts';
import { readParcels } from './parcel-reads.ts';

/** One parcel in sight with its plan, its lots and every scan. Refuses `parcel.unknown`, also for one out of sight. */
export async function seeParcel(
  db: Db,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
): Promise<Static<typeof Parcel>> {
  const [parcel] = await readParcels(db, county, sightOf(actor, 'logistics.see', county), { ids: [id], limit: 1 });
  refuseUnless(parcel !== undefined, 'parcel.unknown', { code: '' });
  return {
    parcel,
    mayReadReceiver: handsOn(actor, county, await handsOf(db, county, id)),
    referenceId: await referenceOf(db, county, id),
    stops: await stopsOf(db, county, id),
    lots: await lotsIn(db, county, id),
    scans: await scansOf(db, actor, county, id),
  };
}
