import type { Connectivity, Site, SiteDetail, SiteKind, SiteState } from '@shanhuo/contract/network/index';
import { grantsFor, type Actor } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import type { FieldCipher } from '#kernel/field-cipher.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { shownBankAccount } from './site-bank-account.ts';
import { findBelow, findSeen, findSite, findUpwards, searchSites, type SiteSearch } from './site-store.ts';

/** A site as other modules need it. */
export interface SiteRow {
  readonly county: number;
  readonly id: string;
  readonly code: string;
  readonly kind: SiteKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly regionCode: string;
  readonly parentId: string | null;
  readonly state: SiteState;
  readonly transportAgreement: boolean;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** One site of the county, or undefined. */
export async function siteOf(db: Db, county: number, id: string): Promise<SiteRow | undefined> {
  const row = await findSite(db, county, id);
  return row && siteRow(row);
}

/** The way of goods from a site to the county centre: [station, hub, centre]; empty for an unknown site. One query. */
export async function pathToCentre(db: Db, county: number, siteId: string): Promise<SiteRow[]> {
  const byId = new Map((await findUpwards(db, county, siteId)).map((row) => [row.id, siteRow(row)]));
  const path: SiteRow[] = [];
  for (let at = byId.get(siteId); at !== undefined; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    path.push(at);
  }
  return path;
}

const siteRow = (
  row: Omit<SiteRow, 'kind' | 'state'> & { readonly kind: string; readonly state: string },
): SiteRow => ({
  county: row.county,
  id: row.id,
  code: row.code,
  kind: row.kind as SiteKind,
  name: row.name,
  nameEn: row.nameEn,
  regionCode: row.regionCode,
  parentId: row.parentId,
  state: row.state as SiteState,
  transportAgreement: row.transportAgreement,
  lat: row.lat,
  lon: row.lon,
});

type SeenRow = Awaited<ReturnType<typeof findBelow>>[number];

// A view's columns carry no "not null", though the tables below it do.
const siteView = (row: SeenRow): Site => ({
  id: row.id ?? '',
  code: row.code ?? '',
  kind: row.kind as SiteKind,
  name: row.name ?? '',
  nameEn: row.nameEn,
  regionCode: row.regionCode ?? '',
  regionName: row.regionName ?? '',
  parentId: row.parentId,
  lat: row.lat,
  lon: row.lon,
  synthetic: row.synthetic ?? false,
  state: row.state as SiteState,
  transportAgreement: row.transportAgreement ?? false,
  connectivity: row.connectivity as Connectivity,
  coldBox: row.coldBox ?? false,
});

export interface ListSites extends Omit<SiteSearch, 'after' | 'limit'> {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Sites of the county by code. */
export async function listSites(db: Db, { cursor, limit = 50, ...search }: ListSites) {
  const [after] = decodeCursor(cursor, 1) ?? [];
  const rows = await searchSites(db, { ...search, limit, ...(after !== undefined && { after: String(after) }) });
  const page = pageOf(rows, limit, ({ code }) => [code ?? '']);
  return { items: page.items.map(siteView), next: page.next };
}

/** One site with what is below it; refuses `site.unknown`, also where the reader's grants do not reach. */
export async function siteDetail(
  db: Db,
  actor: Actor,
  { county, id }: { readonly county: number; readonly id: string },
  cipher: FieldCipher,
): Promise<SiteDetail> {
  const [site, seen, below] = [
    await findSite(db, county, id),
    await findSeen(db, county, id),
    await findBelow(db, county, id),
  ];
  refuseUnless(site !== undefined && seen !== undefined && reaches(actor, site), 'site.unknown');
  return {
    ...siteView(seen),
    parentName: site.parentName,
    keeperName: site.keeperName,
    capacityGrams: site.capacityGrams,
    bankAccount: await shownBankAccount(db, actor, site, cipher),
    below: below.map(siteView),
  };
}

/** A clerk of a hub may also look at the stations below it. */
function reaches(actor: Actor, site: { county: number; id: string; parentId: string | null; regionCode: string }) {
  if (actor.kind === 'system') return true;
  return grantsFor(actor, 'network.see').some(
    ({ county, organisationId, regionCode }) =>
      county === site.county &&
      (organisationId === null
        ? regionCode !== null && site.regionCode.startsWith(regionCode)
        : organisationId === site.id || organisationId === site.parentId),
  );
}
