import type { OrganisationKind } from '@shanhuo/contract/accounts/index';
import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { regionOf } from '#modules/regions/index.ts';
import { insertOrganisation, updateOrganisation } from './organisation-store.ts';

export interface RegisterOrganisation {
  readonly id?: string;
  /** Where it is; an eastern organisation carries its own county. */
  readonly county: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly regionCode?: string | null;
  readonly fictional?: boolean;
}

/**
 * Puts an organisation on the register. Who may do so is decided by the caller: a site by the network, a merchant by
 * merchants, everything else by the house when it is set up. Refuses `region.unknown`.
 */
export async function registerOrganisation(
  tx: Tx,
  actor: Actor,
  command: RegisterOrganisation,
): Promise<{ readonly id: string }> {
  const { id = newId(), county, kind, name, nameEn = null, regionCode = null, fictional = false } = command;
  if (regionCode !== null) refuseUnless((await regionOf(tx, regionCode)) !== undefined, 'region.unknown');
  await insertOrganisation(tx, { id, county, kind, name, nameEn, regionCode, fictional });
  note(tx, actor, {
    county,
    action: 'accounts.register-organisation',
    subject: 'organisation',
    subjectId: id,
    detail: { kind },
  });
  return { id };
}

export interface RenameOrganisation {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly active: boolean;
  /** Where it is now, for a site that was moved; stays where none is given. */
  readonly regionCode?: string;
}

/** Keeps the register's name in step with the site or merchant that the organisation is; they note the change. */
export async function renameOrganisation(tx: Tx, _actor: Actor, command: RenameOrganisation): Promise<void> {
  const { id, ...change } = command;
  await updateOrganisation(tx, id, change);
}
