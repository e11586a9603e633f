import type { Static } from 'typebox';
import type { ParcelReceiver } from '@shanhuo/contract/logistics/index';
import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf } from '#kernel/sight.ts';
import type { Tx } from '#kernel/transaction.ts';
import { regionPath } from '#modules/regions/index.ts';
import { handsOn } from './hands-on.ts';
import { handsOf, sealedReceiverOf } from './parcel-details.ts';
import { readParcels } from './parcel-reads.ts';
import { openReceiver } from './receiver.ts';

/**
 * Opens the receiver of one parcel to whoever has it and hands it on; that it was read stays on record. Refuses
 * `parcel.unknown`, also for one out of sight, and `parcel.receiver-closed`.
 */
export async function readReceiver(
  tx: Tx,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
  cipher: FieldCipher,
): Promise<Static<typeof ParcelReceiver>> {
  const [parcel] = await readParcels(tx, county, sightOf(actor, 'logistics.see', county), { ids: [id], limit: 1 });
  refuseUnless(parcel !== undefined, 'parcel.unknown', { code: '' });
  refuseUnless(handsOn(actor, county, await handsOf(tx, county, id)), 'parcel.receiver-closed');
  note(tx, actor, { county, action: 'logistics.read-receiver', subject: 'parcel', subjectId: id });
  const { name, phone, address } = openReceiver(cipher, await sealedReceiverOf(tx, county, id));
  const path = await regionPath(tx, parcel.receiverRegion);
  const regionName = path.length > 0 ? path.map((region) => region.name).join('') : parcel.receiverRegionName;
  return { name, phone, regionName, address };
}
