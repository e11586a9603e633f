import type { Static } from 'typebox';
import type { Scan } from '@shanhuo/contract/logistics/index';
import { holds, mustHold, type Actor } from '#kernel/actor.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { siteOf, type SiteRow } from '#modules/network/index.ts';

/**
 * Who may scan here: the people of the site, and for loading also the driver of the vehicle that takes it. Whether the
 * parcel should be here is another question. Refuses `parcel.site-unknown`, `permission.missing`,
 * `parcel.vehicle-missing`, `parcel.carrier-missing`.
 */
export async function mustScan(
  tx: Tx,
  actor: Actor,
  { county, siteId, action, organisationId, carrierName }: Static<typeof Scan> & { readonly county: number },
): Promise<SiteRow> {
  const site = await siteOf(tx, county, siteId);
  const place = { county, organisationId: siteId, regionCode: site?.regionCode ?? null };
  const drives =
    action === 'load' && organisationId !== undefined && holds(actor, 'logistics.scan', { county, organisationId });
  if (!drives) mustHold(actor, 'logistics.scan', place);
  refuseUnless(site !== undefined, 'parcel.site-unknown');
  refuseUnless(action !== 'load' || organisationId !== undefined, 'parcel.vehicle-missing');
  refuseUnless(action !== 'hand-to-carrier' || carrierName !== undefined, 'parcel.carrier-missing');
  return site;
}
