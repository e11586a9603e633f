import type { NamingChoice } from '@shanhuo/contract/merchants/index';
import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { placesOf } from './enrol-household.ts';
import { openName } from './household-secrets.ts';
import { updateHousehold, type FoundHousehold } from './household-store.ts';
import { mustServe } from './must-serve.ts';
import { publicNames } from './naming.ts';

export interface PutNaming {
  readonly county: number;
  readonly householdId: string;
  readonly naming: NamingChoice;
}

/** Changes how a household is named in public, everywhere and at once. Refuses `household.unknown`, `-withdrawn`. */
export async function putNaming(tx: Tx, actor: Actor, command: PutNaming, cipher: FieldCipher): Promise<void> {
  const { county, householdId, naming } = command;
  const household = await mustServe(tx, actor, county, householdId);
  refuseUnless(household.withdrawnAt === null, 'household.withdrawn');
  await updateHousehold(tx, county, householdId, await namedBy(tx, { county, household, naming }, cipher));
  const detail = { naming };
  note(tx, actor, { county, action: 'merchants.put-naming', subject: 'household', subjectId: householdId, detail });
}

/** The household's names in public when it is named by this choice. */
export async function namedBy(
  tx: Tx,
  { county, household, naming }: { county: number; household: FoundHousehold; naming: NamingChoice },
  cipher: FieldCipher,
) {
  const { code, villageCode, nameSealed } = household;
  const places = await placesOf(tx, county, villageCode);
  const { zh, en } = publicNames({ choice: naming, code, name: openName(cipher, nameSealed), ...places });
  return { naming, publicName: zh, publicNameEn: en };
}
