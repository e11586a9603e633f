import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { inTransaction } from '#kernel/transaction.ts';
import type { Desk } from './desk.ts';
import { isWeak } from './first-password.ts';
import { forgetGrants } from './grants-cache.ts';
import { passCookies } from './pass-cookies.ts';
import { findPerson, setPasswordMustChange } from './person-store.ts';
import { guarded, type Door } from './sign-in.ts';

export interface ChangePassword {
  readonly password: string;
  readonly newPassword: string;
}

/**
 * Changes the caller's own password and ends their other sessions; from then on their grants hold. Refuses
 * `password.same`, `password.weak`, `sign-in.wrong` for the old one and `sign-in.locked` after too many of those.
 */
export async function changePassword(
  desk: Desk,
  door: Door,
  { personId }: Actor,
  { password, newPassword }: ChangePassword,
): Promise<void> {
  const person = personId === null ? undefined : await findPerson(desk.db, personId);
  assert(person !== undefined, 'the door lets only signed-in people in');
  refuseUnless(newPassword !== password, 'password.same');
  refuseUnless(!isWeak(newPassword, person.login), 'password.weak');
  await guarded(desk, door, `password ${person.id}`, 'sign-in.wrong', async (headers) => {
    const { headers: cookies } = await desk.auth.api.changePassword({
      body: { currentPassword: password, newPassword, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    });
    passCookies(cookies, door.reply);
  });
  await inTransaction(desk.db, async (tx) => {
    await setPasswordMustChange(tx, person.id, false);
    forgetGrants(tx, person.id);
  });
}
