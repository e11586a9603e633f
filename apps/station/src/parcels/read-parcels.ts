import { allPages } from '@shanhuo/contract/all-pages';
import type { Parcel } from './parcel-place.ts';

interface Query {
  readonly limit: number;
  readonly cursor?: string;
  readonly inHand?: boolean;
  readonly state?: 'with-carrier';
}
type Ask = (query: Query) => Promise<{ readonly items: readonly Parcel[]; readonly next: string | null }>;

/** So many of what carriers have are shown: those who ask after one ask soon. */
const LATEST = 100;

/**
 * All that the county's people still have, so that nothing that waits is ever missing, and the latest of what carriers have
 * of it; newest first.
 */
export async function readParcels(ask: Ask): Promise<{ items: Parcel[] }> {
  const [inHand, withCarriers] = await Promise.all([
    allPages((page) => ask({ ...page, inHand: true })),
    ask({ state: 'with-carrier', limit: LATEST }),
  ]);
  return { items: [...inHand, ...withCarriers.items].sort((a, b) => b.createdAt.localeCompare(a.createdAt)) };
}
