import { hashPassword } from 'better-auth/crypto';
import { assert } from '#kernel/assert.ts';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { LOGIN } from './auth.ts';
import { blindPhone, sealPhone } from './phone.ts';
import { findTwin, insertPassword, insertPerson } from './person-store.ts';

export interface EnrolPerson {
  readonly id?: string;
  /** Whose officer enrols the person; people themselves belong to no county. */
  readonly county: number;
  readonly name: string;
  readonly nameEn?: string | null;
  /** Login name for staff; without one the person signs in by phone. */
  readonly login?: string;
  /** Eleven digits; other signs between them are dropped. */
  readonly phone?: string;
  readonly password?: string;
  /** The password was given by somebody else: it opens nothing but the door to change it. */
  readonly passwordMustChange?: boolean;
  readonly fictional?: boolean;
}

/**
 * Enrols a person with a login name or a phone number, and a password if they have one. Only those who may give grants
 * in the county enrol people. Refuses `person.login-taken`, `person.phone-taken`.
 */
export async function enrolPerson(
  tx: Tx,
  actor: Actor,
  command: EnrolPerson,
  cipher: FieldCipher,
): Promise<{ readonly id: string }> {
  mustHold(actor, 'accounts.grant', { county: command.county, regionCode: String(command.county) });
  const { id = newId(), county, name, nameEn = null, login, phone, password, fictional = false } = command;
  const { passwordMustChange = false } = command;
  await addPerson(tx, { id, name, nameEn, login, phone, fictional, passwordMustChange, at: actor.at }, cipher);
  if (password !== undefined) await insertPassword(tx, await passwordRow(id, password, actor.at));
  note(tx, actor, { county, action: 'accounts.enrol-person', subject: 'person', subjectId: id });
  return { id };
}

/** A password as it is kept: scrypt, with its own salt. */
export const passwordRow = async (personId: string, password: string, at: Date) => ({
  id: newId(),
  personId,
  providerId: 'credential',
  accountId: personId,
  password: await hashPassword(password),
  createdAt: at,
  updatedAt: at,
});

interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly login: string | undefined;
  readonly phone: string | undefined;
  readonly fictional: boolean;
  readonly passwordMustChange?: boolean;
  readonly at: Date;
}

/** Writes the person's row; also used when a new phone number signs in for the first time. */
export async function addPerson(tx: Tx, person: NewPerson, cipher: FieldCipher): Promise<void> {
  const { id, name, nameEn, phone, fictional, passwordMustChange = false, at } = person;
  const login = (person.login ?? `u-${id}`).toLowerCase();
  assert(LOGIN.test(login), `a login name has letters, digits, dots and dashes: ${login}`);
  const phoneBlind = phone === undefined ? null : blindPhone(cipher, phone);
  const added = await insertPerson(tx, {
    id,
    name,
    nameEn,
    login,
    email: `${login}@shanhuo.invalid`,
    phoneSealed: phone === undefined ? null : sealPhone(cipher, phone),
    phoneBlind,
    fictional,
    passwordMustChange,
    createdAt: at,
    updatedAt: at,
  });
  if (added) return;
  const twin = await findTwin(tx, login, phoneBlind);
  throw new Refusal(twin?.login === login ? 'person.login-taken' : 'person.phone-taken');
}
