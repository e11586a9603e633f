import type { OrganisationKind } from '@shanhuo/contract/accounts/index';
import type { Connectivity, SiteKind, SiteState } from '@shanhuo/contract/network/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { registerOrganisation } from '#modules/accounts/index.ts';
import { fitsBelow } from './site.ts';
import { findSite, insertSite } from './site-store.ts';

export interface OpenSite {
  readonly id?: string;
  readonly county: number;
  /** TY-07; unique in the county. */
  readonly code: string;
  readonly kind: SiteKind;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly regionCode: string;
  /** Every site but the centre stands below one. */
  readonly parentId?: string | null;
  readonly operatorId?: string | null;
  readonly keeperName?: string | null;
  readonly lat?: number | null;
  readonly lon?: number | null;
  readonly synthetic?: boolean;
  readonly state?: SiteState;
  readonly transportAgreement?: boolean;
  readonly connectivity?: Connectivity;
  readonly coldBox?: boolean;
  readonly capacityGrams?: number | null;
  readonly fictional?: boolean;
}

const organisationKindOf: Readonly<Record<SiteKind, OrganisationKind>> = {
  'county-centre': 'centre',
  'cold-store': 'cold-store',
  'township-hub': 'hub',
  'village-station': 'station',
};

/**
 * Opens a site; it becomes an organisation of the same id, so that grants can stand on it. Refuses `site.wrong-parent`,
 * `site.parent-closed`, `site.code-taken`, `region.unknown`.
 */
export async function openSite(tx: Tx, actor: Actor, command: OpenSite): Promise<{ readonly id: string }> {
  const { id = newId(), county, code, kind, name, regionCode } = command;
  const { nameEn = null, parentId = null, fictional = false } = command;
  mustHold(actor, 'network.manage', { county, regionCode });
  refuseUnless(regionCode.startsWith(String(county)), 'region.unknown');
  await mustFit(tx, county, kind, parentId);
  const organisation = { id, county, kind: organisationKindOf[kind], name, nameEn, regionCode, fictional };
  await registerOrganisation(tx, actor, organisation);
  const isNew = await insertSite(tx, {
    county,
    id,
    code,
    kind,
    name,
    nameEn,
    regionCode,
    parentId,
    operatorId: command.operatorId ?? null,
    keeperName: command.keeperName ?? null,
    lat: command.lat ?? null,
    lon: command.lon ?? null,
    synthetic: command.synthetic ?? false,
    state: command.state ?? 'active',
    transportAgreement: command.transportAgreement ?? false,
    connectivity: command.connectivity ?? '4g-only',
    coldBox: command.coldBox ?? false,
    capacityGrams: command.capacityGrams ?? null,
  });
  refuseUnless(isNew, 'site.code-taken', { code });
  note(tx, actor, { county, action: 'network.open-site', subject: 'site', subjectId: id, detail: { code, kind } });
  return { id };
}

/**
 * Refuses `site.wrong-parent` unless the parent exists in the county and may stand above this kind, and `site.parent-closed`
 * for one that takes nothing in any more; answers what the parent is called, null for the centre's none.
 */
export async function mustFit(tx: Tx, county: number, kind: SiteKind, parentId: string | null): Promise<string | null> {
  const parent = parentId === null ? null : await findSite(tx, county, parentId);
  refuseUnless(parent !== undefined && fitsBelow(kind, (parent?.kind ?? null) as SiteKind | null), 'site.wrong-parent');
  refuseUnless(parent?.state !== 'closed', 'site.parent-closed');
  return parent?.name ?? null;
}
