import type { HouseholdRow } from '@shanhuo/contract/merchants/index';
import { grantsFor, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { householdRow } from './household-reads.ts';
import { blindCard } from './household-secrets.ts';
import { findByCard, findByCode } from './household-store.ts';

/**
 * The household of an exact card number or code, for any keeper of the county: whoever sells at another station is served
 * there and not enrolled again. Nothing else of another station's households is read this way, and each opening leaves a
 * note. Refuses `permission.missing` to whoever keeps no station here, `household.card-unknown`.
 */
export async function householdElsewhere(
  tx: Tx,
  actor: Actor,
  { county, key }: { readonly county: number; readonly key: string },
  cipher: FieldCipher,
): Promise<HouseholdRow> {
  const keeps = grantsFor(actor, 'collection.record').some((grant) => grant.county === county);
  refuseUnless(keeps, 'permission.missing', { permission: 'collection.record' });
  const row = (await findByCard(tx, county, blindCard(cipher, key))) ?? (await findByCode(tx, county, key));
  refuseUnless(row !== undefined && row.withdrawnAt === null, 'household.card-unknown');
  note(tx, actor, { county, action: 'merchants.read-household-by-key', subject: 'household', subjectId: row.id });
  return householdRow(row, cipher);
}
