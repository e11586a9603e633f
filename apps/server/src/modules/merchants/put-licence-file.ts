import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { keepDocument } from '#kernel/document.ts';
import type { FileStore } from '#kernel/file-store.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { findMerchant, updateMerchant } from './merchant-store.ts';

export interface PutLicenceFile {
  readonly county: number;
  readonly merchantId: string;
  readonly base64: string;
}

/** Keeps the paper of a merchant's licence. Refuses `merchant.unknown` and `document.unreadable`. */
export async function putLicenceFile(
  tx: Tx,
  actor: Actor,
  { county, merchantId, base64 }: PutLicenceFile,
  files: FileStore,
): Promise<void> {
  const merchant = await findMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'merchants.manage', { county, organisationId: merchantId, regionCode: merchant.regionCode });
  const licenceFile = await keepDocument(files, `licences/${county}/${merchantId}`, actor.at, base64);
  await updateMerchant(tx, county, merchantId, { licenceFile });
  note(tx, actor, { county, action: 'merchants.put-licence-file', subject: 'merchant', subjectId: merchantId });
}
