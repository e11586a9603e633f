import type { Permission } from '@shanhuo/contract';

/** One job of the county at the desk; the left side shows those that somebody's role has, in the order of the loop. */
export interface Job {
  readonly name: string;
  readonly path: string;
  /** Any of these opens it; none means everybody who is signed in. */
  readonly permissions: readonly Permission[];
  readonly group: 'today' | 'supply' | 'sale' | 'money' | 'county';
}

export const jobs: readonly Job[] = [
  { name: 'home', path: '/', permissions: [], group: 'today' },
  { name: 'prices', path: '/prices', permissions: ['pricing.publish', 'collection.see'], group: 'supply' },
  { name: 'collections', path: '/collections', permissions: ['collection.see'], group: 'supply' },
  { name: 'lots', path: '/lots', permissions: ['quality.see-lots'], group: 'supply' },
  { name: 'recalls', path: '/recalls', permissions: ['recall.see'], group: 'supply' },
  { name: 'packing', path: '/packing', permissions: ['packing.see'], group: 'supply' },
  { name: 'households', path: '/households', permissions: ['households.see'], group: 'supply' },
  { name: 'offers', path: '/offers', permissions: ['listing.see'], group: 'sale' },
  { name: 'stock', path: '/stock', permissions: ['inventory.see'], group: 'sale' },
  { name: 'orders', path: '/orders', permissions: ['ordering.see'], group: 'sale' },
  { name: 'groups', path: '/groups', permissions: ['ordering.see'], group: 'sale' },
  { name: 'parcels', path: '/parcels', permissions: ['logistics.see'], group: 'sale' },
  { name: 'rounds', path: '/rounds', permissions: ['rounds.see'], group: 'sale' },
  { name: 'claims', path: '/claims', permissions: ['aftersale.see'], group: 'sale' },
  { name: 'settlements', path: '/settlements', permissions: ['settlement.see'], group: 'money' },
  { name: 'payments', path: '/payments', permissions: ['payment.see'], group: 'money' },
  { name: 'payables', path: '/payables', permissions: ['settlement.see'], group: 'money' },
  { name: 'payouts', path: '/payouts', permissions: ['settlement.see'], group: 'money' },
  { name: 'invoices', path: '/invoices', permissions: ['invoicing.see'], group: 'money' },
  { name: 'tax', path: '/tax', permissions: ['invoicing.report'], group: 'money' },
  { name: 'boxes', path: '/boxes', permissions: ['ledger.see'], group: 'money' },
  { name: 'shares', path: '/shares', permissions: ['settlement.see'], group: 'money' },
  { name: 'ledger', path: '/ledger', permissions: ['ledger.see'], group: 'money' },
  { name: 'reconciliation', path: '/reconciliation', permissions: ['payment.see'], group: 'money' },
  { name: 'checks', path: '/checks', permissions: ['audit.see'], group: 'money' },
  { name: 'stations', path: '/stations', permissions: ['network.see'], group: 'county' },
  { name: 'merchants', path: '/merchants', permissions: ['merchants.see'], group: 'county' },
  { name: 'papers', path: '/papers', permissions: ['listing.see'], group: 'county' },
  { name: 'products', path: '/products', permissions: ['catalog.manage', 'listing.see'], group: 'county' },
  { name: 'people', path: '/people', permissions: ['accounts.see-people'], group: 'county' },
  { name: 'record', path: '/record', permissions: ['provenance.see'], group: 'county' },
  { name: 'audit', path: '/audit', permissions: ['audit.see'], group: 'county' },
];
