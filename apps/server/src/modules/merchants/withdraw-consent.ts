import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import type { Tx } from '#kernel/transaction.ts';
import { withdrawConsent as closeConsent } from '#modules/accounts/index.ts';
import { findSecrets, updateHousehold } from './household-store.ts';
import { mustServe } from './must-serve.ts';
import { namedBy } from './put-naming.ts';

/**
 * A household takes its consent back (PIPL, article 15). From now on it is named by its village only, its card opens
 * nothing, and no weighing is recorded of it; what was booked stays, since others' money hangs on it, and what is due to
 * it is still paid. Doing so again changes nothing. Refuses `household.unknown`.
 */
export async function withdrawConsent(
  tx: Tx,
  actor: Actor,
  { county, householdId }: { readonly county: number; readonly householdId: string },
  cipher: FieldCipher,
): Promise<void> {
  const household = await mustServe(tx, actor, county, householdId);
  if (household.withdrawnAt !== null) return;
  const secrets = await findSecrets(tx, county, householdId);
  const consentId = secrets?.consentId ?? null;
  if (consentId !== null) await closeConsent(tx, actor, { id: consentId });
  const names = await namedBy(tx, { county, household, naming: 'village-only' }, cipher);
  const withdrawnAt = actor.at;
  await updateHousehold(tx, county, householdId, { ...names, cardSealed: null, cardBlind: null, withdrawnAt });
  note(tx, actor, { county, action: 'merchants.withdraw-consent', subject: 'household', subjectId: householdId });
}
