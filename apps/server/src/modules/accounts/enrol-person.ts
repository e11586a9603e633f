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
import { findTwin, insertPassword, insertPerson, isListedIn } from './person-store.ts';

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
 * in the county enrol people. Refuses `person.login-taken`, `person.phone-listed` for the phone of somebody who works or
 * worked here, and `person.phone-taken` for one of whom the county knows nothing.
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
  const person = { id, name, nameEn, login, phone, fictional, passwordMustChange, at: actor.at };
  const twin = await addPerson(tx, person, cipher);
  if (twin !== null) throw await refusalFor(tx, county, twin, login);
  if (password !== undefined) await insertPassword(tx, await passwordRow(id, password, actor.at));
  note(tx, actor, { county, action: 'accounts.enrol-person', subject: 'person', subjectId: id });
  return { id };
}

/** An officer may see who of the county's own people is meant, and nothing of anybody else. */
async function refusalFor(tx: Tx, county: number, twin: Twin, login: string | undefined): Promise<Refusal> {
  if (twin.login === login?.toLowerCase()) return new Refusal('person.login-taken');
  if (!(await isListedIn(tx, county, twin.id))) return new Refusal('person.phone-taken');
  return new Refusal('person.phone-listed', { name: twin.name, login: twin.login });
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

/** Who has the login or the phone already. */
interface Twin {
  readonly id: string;
  readonly name: string;
  readonly login: string;
}

/**
 * Writes the person's row, or answers who stands in its way; also used when a new phone number signs in for the first
 * time.
 */
export async function addPerson(tx: Tx, person: NewPerson, cipher: FieldCipher): Promise<Twin | null> {
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
  return added ? null : findTwin(tx, login, phoneBlind);
}
