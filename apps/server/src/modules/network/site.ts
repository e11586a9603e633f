import type { SiteKind } from '@shanhuo/contract/network/index';

/** What stands above what: a village station below a hub, hubs and cold stores below the county's centre. */
const parents: Readonly<Record<SiteKind, readonly SiteKind[]>> = {
  'county-centre': [],
  'cold-store': ['county-centre'],
  'township-hub': ['county-centre'],
  // A village beside the county seat may belong to the centre directly.
  'village-station': ['township-hub', 'county-centre'],
};

/** Whether a site of this kind may stand below that one; `null` is no parent. */
export const fitsBelow = (kind: SiteKind, parent: SiteKind | null): boolean =>
  parent === null ? parents[kind].length === 0 : parents[kind].includes(parent);
