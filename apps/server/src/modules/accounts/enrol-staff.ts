import type { Role } from '@shanhuo/contract';
import type { Actor } from '#kernel/actor.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import type { Tx } from '#kernel/transaction.ts';
import { enrolPerson } from './enrol-person.ts';
import { makeFirstPassword } from './first-password.ts';
import { grantRole } from './grant-role.ts';

export interface EnrolStaff {
  readonly id: string;
  readonly county: number;
  readonly name: string;
  readonly nameEn?: string;
  readonly login: string;
  readonly phone?: string;
  readonly role: Role;
  /** Exactly one of the two says where. */
  readonly organisationId?: string;
  readonly regionCode?: string;
}

/**
 * Enrols somebody who will work here, with their first role and a password that they must replace before anything else
 * opens. Refuses what `enrolPerson` and `grantRole` refuse.
 */
export async function enrolStaff(
  tx: Tx,
  actor: Actor,
  command: EnrolStaff,
  cipher: FieldCipher,
): Promise<{ readonly id: string; readonly firstPassword: string }> {
  const { id, county, name, nameEn, login, phone, role, organisationId, regionCode } = command;
  const firstPassword = makeFirstPassword();
  const person = { id, county, name, login, password: firstPassword, passwordMustChange: true };
  await enrolPerson(
    tx,
    actor,
    { ...person, ...(nameEn !== undefined && { nameEn }), ...(phone !== undefined && { phone }) },
    cipher,
  );
  await grantRole(tx, actor, {
    county,
    personId: id,
    role,
    ...(organisationId !== undefined && { organisationId }),
    ...(regionCode !== undefined && { regionCode }),
  });
  return { id, firstPassword };
}
