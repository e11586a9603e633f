import type { SiteBody } from '@shanhuo/contract/network/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { renameOrganisation } from '#modules/accounts/index.ts';
import { regionOf } from '#modules/regions/index.ts';
import { mustFit } from './open-site.ts';
import { findByCode, findSite, holdSite, updateSite } from './site-store.ts';

export interface ChangeSite extends SiteBody {
  readonly county: number;
  readonly id: string;
}

type HeldSite = NonNullable<Awaited<ReturnType<typeof holdSite>>>;

/**
 * Replaces what is known about a site; its kind stays what it was opened as. A closed site's organisation is no longer
 * active. One that is moved below another site, or into another village, takes its grants, households and stock along;
 * parcels under way keep the way that was frozen for them, those made from now on take the new one. Refuses `site.unknown`,
 * `site.code-taken`, `site.wrong-parent`, `site.parent-closed`, `region.unknown`.
 */
export async function changeSite(tx: Tx, actor: Actor, { county, id, ...body }: ChangeSite): Promise<void> {
  mustHold(actor, 'network.manage', { county, regionCode: body.regionCode });
  const site = await holdSite(tx, county, id);
  refuseUnless(site !== undefined, 'site.unknown');
  mustHold(actor, 'network.manage', { county, regionCode: site.regionCode });
  refuseUnless(body.kind === site.kind && body.parentId !== id, 'site.wrong-parent');
  const moved = await moveOf(tx, site, body);
  if (body.code !== site.code) {
    refuseUnless((await findByCode(tx, county, body.code)) === undefined, 'site.code-taken', { code: body.code });
  }
  const { kind: _, ...known } = body;
  await updateSite(tx, county, id, {
    ...known,
    parentId: body.parentId ?? null,
    nameEn: body.nameEn ?? null,
    keeperName: body.keeperName ?? null,
    lat: body.lat ?? null,
    lon: body.lon ?? null,
    // A point that somebody sent again is the same; one that moved was measured.
    synthetic: site.synthetic && body.lat === site.lat && body.lon === site.lon,
  });
  const { name, nameEn = null, regionCode, state } = body;
  await renameOrganisation(tx, actor, { id, name, nameEn, regionCode, active: state !== 'closed' });
  const detail = { code: body.code, state, ...moved };
  note(tx, actor, { county, action: 'network.change-site', subject: 'site', subjectId: id, detail });
}

/** Where the site moves to, in names and as it was before; empty when it stays where it is. */
async function moveOf(tx: Tx, site: HeldSite, body: SiteBody): Promise<Record<string, { from: string; to: string }>> {
  const { county } = site;
  const moved: Record<string, { from: string; to: string }> = {};
  const parentId = body.parentId ?? null;
  if (parentId !== site.parentId) {
    const parent = await mustFit(tx, county, body.kind, parentId);
    const before = site.parentId === null ? undefined : await findSite(tx, county, site.parentId);
    moved['parent'] = { from: before?.name ?? '–', to: parent ?? '–' };
  }
  if (body.regionCode !== site.regionCode) {
    const region = await regionOf(tx, body.regionCode);
    refuseUnless(region !== undefined && body.regionCode.startsWith(String(county)), 'region.unknown');
    moved['region'] = { from: (await regionOf(tx, site.regionCode))?.shortName ?? '–', to: region.shortName };
  }
  return moved;
}
