import type { Permission } from '../permissions.ts';
import type { indicatorCodes } from './endpoints.ts';

type Code = (typeof indicatorCodes)[number];

const collections = (day: string): string => `/collections?day=${day}&state=valid`;
const outright = (day: string): string => `${collections(day)}&kind=outright`;
const consignment = (day: string): string => `${collections(day)}&kind=consignment`;
const placed = (day: string): string => `/orders?day=${day}`;
const paid = (day: string): string => `/orders?paidDay=${day}`;
const made = (day: string): string => `/parcels?day=${day}`;
const signed = (day: string): string => `/parcels?signedDay=${day}`;
const claimed = (day: string): string => `/claims?madeDay=${day}`;
const refunded = (day: string): string => `/claims?refundedDay=${day}`;
const toHouseholds = (day: string): string => `/payouts?day=${day}&partyKind=household`;
const toOrganisations = (day: string): string => `/payouts?day=${day}&partyKind=organisation`;

/**
 * The console's list that shows exactly what a figure counts on a day, or in a period. The server answers it with the figure; a test of the
 * server holds every list to its figure, and one of the console holds every page to these filters.
 */
export const recordsOf: Readonly<Record<Code, (day: string) => string>> = {
  'collection-entries': collections,
  'collection-households': collections,
  'collection-weight': collections,
  'collection-outright': outright,
  'collection-consignment': consignment,
  'orders-placed': placed,
  'orders-paid': paid,
  'sales-goods': paid,
  'parcels-dispatched': made,
  'parcels-signed': signed,
  'claims-made': claimed,
  'claims-refunded-money': refunded,
  'payouts-households': toHouseholds,
  'payouts-household-money': toHouseholds,
  'payouts-organisation-money': toOrganisations,
};

/** What opens the list behind a figure; whoever lacks it reads the figure and can't click it. */
export const listPermissionOf: Readonly<Record<Code, Permission>> = {
  'collection-entries': 'collection.see',
  'collection-households': 'collection.see',
  'collection-weight': 'collection.see',
  'collection-outright': 'collection.see',
  'collection-consignment': 'collection.see',
  'orders-placed': 'ordering.see',
  'orders-paid': 'ordering.see',
  'sales-goods': 'ordering.see',
  'parcels-dispatched': 'logistics.see',
  'parcels-signed': 'logistics.see',
  'claims-made': 'aftersale.see',
  'claims-refunded-money': 'aftersale.see',
  'payouts-households': 'settlement.see',
  'payouts-household-money': 'settlement.see',
  'payouts-organisation-money': 'settlement.see',
};
