import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { passwordRow } from './enrol-person.ts';
import { makeFirstPassword } from './first-password.ts';
import { forgetGrants } from './grants-cache.ts';
import { countiesOf, dropSecondFactor, findPerson, replacePassword, setPasswordMustChange } from './person-store.ts';

/**
 * Gives somebody a new first password, ends their sessions and switches their second factor off: the phone with it may be
 * what was lost. Only for people who work in this county and in no other: refuses `person.unknown` and `person.elsewhere`.
 */
export async function resetPassword(
  tx: Tx,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
): Promise<{ readonly firstPassword: string }> {
  mustHold(actor, 'accounts.grant', { county, regionCode: String(county) });
  const counties = (await findPerson(tx, id)) === undefined ? [] : await countiesOf(tx, id, actor.at);
  refuseUnless(counties.includes(county), 'person.unknown');
  refuseUnless(counties.length === 1, 'person.elsewhere');
  const firstPassword = makeFirstPassword();
  await replacePassword(tx, await passwordRow(id, firstPassword, actor.at));
  await dropSecondFactor(tx, id);
  await setPasswordMustChange(tx, id, true);
  forgetGrants(tx, id);
  note(tx, actor, { county, action: 'accounts.reset-password', subject: 'person', subjectId: id });
  return { firstPassword };
}
