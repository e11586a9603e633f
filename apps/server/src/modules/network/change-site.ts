import type { SiteBody } from '@shanhuo/contract/network/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { renameOrganisation } from '#modules/accounts/index.ts';
import { mustFit } from './open-site.ts';
import { findByCode, findSite, updateSite } from './site-store.ts';

export interface ChangeSite extends SiteBody {
  readonly county: number;
  readonly id: string;
}

/**
 * Replaces what is known about a site; its kind stays what it was opened as. A closed site's organisation is no longer
 * active. Refuses `site.unknown`, `site.code-taken`, `site.wrong-parent`, `region.unknown`.
 */
export async function changeSite(tx: Tx, actor: Actor, { county, id, ...body }: ChangeSite): Promise<void> {
  mustHold(actor, 'network.manage', { county, regionCode: body.regionCode });
  const site = await findSite(tx, county, id);
  refuseUnless(site !== undefined, 'site.unknown');
  mustHold(actor, 'network.manage', { county, regionCode: site.regionCode });
  refuseUnless(body.regionCode.startsWith(String(county)), 'region.unknown');
  refuseUnless(body.kind === site.kind && body.parentId !== id, 'site.wrong-parent');
  const parentId = body.parentId ?? null;
  if (parentId !== site.parentId) await mustFit(tx, county, body.kind, parentId);
  if (body.code !== site.code) {
    refuseUnless((await findByCode(tx, county, body.code)) === undefined, 'site.code-taken', { code: body.code });
  }
  const { kind: _, ...known } = body;
  await updateSite(tx, county, id, {
    ...known,
    parentId,
    nameEn: body.nameEn ?? null,
    keeperName: body.keeperName ?? null,
    lat: body.lat ?? null,
    lon: body.lon ?? null,
    // A point that somebody sent again is the same; one that moved was measured.
    synthetic: site.synthetic && body.lat === site.lat && body.lon === site.lon,
  });
  const active = body.state !== 'closed';
  await renameOrganisation(tx, actor, { id, name: body.name, nameEn: body.nameEn ?? null, active });
  const detail = { code: body.code, state: body.state };
  note(tx, actor, { county, action: 'network.change-site', subject: 'site', subjectId: id, detail });
}
