import type { LicenceBody, MerchantKind } from '@shanhuo/contract/merchants/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { licenceRow } from './licence.ts';
import { findMerchant, updateMerchant } from './merchant-store.ts';

export interface PutLicence {
  readonly county: number;
  readonly merchantId: string;
  readonly licence: LicenceBody;
  /** Whether numbers that say they are samples are taken, as a demo does. */
  readonly takesSamples: boolean;
}

/** Replaces what is known about a merchant's licence. Refuses `merchant.unknown` and what `licenceRow` refuses. */
export async function putLicence(tx: Tx, actor: Actor, command: PutLicence): Promise<void> {
  const { county, merchantId, licence, takesSamples } = command;
  const merchant = await findMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'merchants.manage', { county, organisationId: merchantId, regionCode: merchant.regionCode });
  const { kind, licenceNo, foodLicenceNo } = merchant;
  const row = licenceRow(licence, { kind: kind as MerchantKind, takesSamples, known: [licenceNo, foodLicenceNo] });
  await updateMerchant(tx, county, merchantId, row);
  note(tx, actor, {
    county,
    action: 'merchants.put-licence',
    subject: 'merchant',
    subjectId: merchantId,
    detail: { licenceKind: row.licenceKind, licenceNo: row.licenceNo, licenceUntil: row.licenceUntil },
  });
}
