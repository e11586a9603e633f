import { barePhone, isContactPhone } from '@shanhuo/contract/merchants/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { holdMerchant, updateMerchant } from './merchant-store.ts';

export interface PutContactPhone {
  readonly county: number;
  readonly merchantId: string;
  /** As it is typed; blank takes it away. */
  readonly phone: string;
}

/**
 * By which number buyers reach a merchant, for everybody to read; the centre changes it, or the merchant's own people, who
 * know who answers. The note keeps that it changed and no number, which may be one person's own. Refuses `merchant.unknown`
 * and `merchant.phone-odd`.
 */
export async function putContactPhone(tx: Tx, actor: Actor, command: PutContactPhone): Promise<void> {
  const { county, merchantId } = command;
  const merchant = await holdMerchant(tx, county, merchantId);
  refuseUnless(merchant !== undefined, 'merchant.unknown');
  mustHold(actor, 'merchants.contact', { county, organisationId: merchantId, regionCode: merchant.regionCode });
  const contactPhone = contactPhoneOf(command.phone);
  if (contactPhone === merchant.contactPhone) return;
  await updateMerchant(tx, county, merchantId, { contactPhone });
  const given = contactPhone !== null;
  note(tx, actor, {
    county,
    action: 'merchants.put-contact-phone',
    subject: 'merchant',
    subjectId: merchantId,
    detail: { given },
  });
}

/** A typed number as it is kept; null when there is none. Refuses `merchant.phone-odd`. */
export function contactPhoneOf(typed: string): string | null {
  if (typed.trim() === '') return null;
  refuseUnless(isContactPhone(typed), 'merchant.phone-odd');
  return barePhone(typed);
}
