import type { NamingChoice } from '@shanhuo/contract/merchants/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { placesOf } from './enrol-household.ts';
import { openName } from './household-secrets.ts';
import { findHousehold, updateNaming } from './household-store.ts';
import { publicNames } from './naming.ts';

export interface PutNaming {
  readonly county: number;
  readonly householdId: string;
  readonly naming: NamingChoice;
}

/** Changes how a household is named in public, everywhere and at once. Refuses `household.unknown`. */
export async function putNaming(tx: Tx, actor: Actor, command: PutNaming, cipher: FieldCipher): Promise<void> {
  const { county, householdId, naming } = command;
  const household = await findHousehold(tx, county, householdId);
  refuseUnless(household !== undefined, 'household.unknown');
  const { villageCode, stationId, code } = household;
  mustHold(actor, 'households.enrol', { county, organisationId: stationId, regionCode: villageCode });
  const places = await placesOf(tx, county, villageCode);
  const { zh, en } = publicNames({ choice: naming, code, name: openName(cipher, household.nameSealed), ...places });
  await updateNaming(tx, county, householdId, { naming, publicName: zh, publicNameEn: en });
  const detail = { naming };
  note(tx, actor, { county, action: 'merchants.put-naming', subject: 'household', subjectId: householdId, detail });
}
