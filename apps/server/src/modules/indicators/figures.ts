import type { Static } from 'typebox';
import type { Figure as FigureShape, indicatorCodes, indicatorUnits } from '@shanhuo/contract/indicators/endpoints';
import { listPermissionOf, recordsOf } from '@shanhuo/contract/indicators/records';
import type { Permission } from '@shanhuo/contract';
import type { Counts } from './day-counts.ts';

export type Figure = Static<typeof FigureShape>;

/** How a figure is counted: its unit, the rule's version, and the view it comes from. */
interface Caliber {
  readonly code: (typeof indicatorCodes)[number];
  readonly unit: (typeof indicatorUnits)[number];
  readonly of: (counts: Counts) => number;
  readonly caliber: string;
  readonly source: string;
  /** Whether it happens at a site; what doesn't can't be told for a township. */
  readonly hasPlace: boolean;
}

/** The figures of the county's first screen, in the order of the loop. */
const calibers: readonly Caliber[] = [
  {
    code: 'collection-entries',
    unit: 'entries',
    of: (c) => c.entries,
    caliber: 'collection.valid.v1',
    source: 'collection.v_day',
    hasPlace: true,
  },
  {
    code: 'collection-households',
    unit: 'households',
    of: (c) => c.households,
    caliber: 'collection.households.v1',
    source: 'collection.v_entry',
    hasPlace: true,
  },
  {
    code: 'collection-weight',
    unit: 'grams',
    of: (c) => c.weightGrams,
    caliber: 'collection.valid.v1',
    source: 'collection.v_day',
    hasPlace: true,
  },
  {
    code: 'collection-outright',
    unit: 'fen',
    of: (c) => c.outrightFen,
    caliber: 'collection.outright.v1',
    source: 'collection.v_day',
    hasPlace: true,
  },
  {
    code: 'collection-consignment',
    unit: 'fen',
    of: (c) => c.consignmentFen,
    caliber: 'collection.consignment-estimate.v1',
    source: 'collection.v_day',
    hasPlace: true,
  },
  {
    code: 'orders-placed',
    unit: 'orders',
    of: (c) => c.placed,
    caliber: 'ordering.placed.v1',
    source: 'ordering.v_happened',
    hasPlace: false,
  },
  {
    code: 'orders-paid',
    unit: 'orders',
    of: (c) => c.paid,
    caliber: 'ordering.paid-net.v1',
    source: 'ordering.v_happened',
    hasPlace: false,
  },
  {
    code: 'sales-goods',
    unit: 'fen',
    of: (c) => c.goodsFen,
    caliber: 'ordering.goods-net.v1',
    source: 'ordering.v_happened',
    hasPlace: false,
  },
  {
    code: 'parcels-dispatched',
    unit: 'parcels',
    of: (c) => c.dispatched,
    caliber: 'logistics.created.v1',
    source: 'logistics.v_happened',
    hasPlace: true,
  },
  {
    code: 'parcels-signed',
    unit: 'parcels',
    of: (c) => c.signed,
    caliber: 'logistics.signed.v1',
    source: 'logistics.v_happened',
    hasPlace: true,
  },
  {
    code: 'claims-made',
    unit: 'claims',
    of: (c) => c.claimed,
    caliber: 'aftersale.made.v1',
    source: 'aftersale.v_claim',
    hasPlace: false,
  },
  {
    code: 'claims-refunded-money',
    unit: 'fen',
    of: (c) => c.claimRefundFen,
    caliber: 'aftersale.refunded.v1',
    source: 'aftersale.v_refund',
    hasPlace: false,
  },
  {
    code: 'payouts-households',
    unit: 'households',
    of: (c) => c.paidHouseholds,
    caliber: 'ledger.household-payouts.v1',
    source: 'ledger.v_day_payouts',
    hasPlace: false,
  },
  {
    code: 'payouts-household-money',
    unit: 'fen',
    of: (c) => c.householdFen,
    caliber: 'ledger.household-payouts.v1',
    source: 'ledger.v_day_payouts',
    hasPlace: false,
  },
  {
    code: 'payouts-organisation-money',
    unit: 'fen',
    of: (c) => c.organisationFen,
    caliber: 'ledger.organisation-payouts.v1',
    source: 'ledger.v_day_payouts',
    hasPlace: false,
  },
];

interface Asked {
  readonly days: string;
  readonly now: Counts;
  readonly before: Counts;
  readonly isWholeCounty: boolean;
  /** Whether the list behind this permission shows the reader what is counted. */
  readonly opens: (permission: Permission) => boolean;
}

/**
 * The figures of a day or a period beside those before it, counted by the same rules. For a part of the county those that
 * happen at no site are left out; a figure names its list only where that shows exactly what is counted.
 */
export const figuresOf = ({ days, now, before, isWholeCounty, opens }: Asked): Figure[] =>
  calibers
    .filter(({ hasPlace }) => isWholeCounty || hasPlace)
    .map(({ code, unit, of, caliber, source }) => ({
      code,
      unit,
      value: of(now),
      previous: of(before),
      caliber,
      source,
      records: opens(listPermissionOf[code]) ? recordsOf[code](days) : null,
    }));
