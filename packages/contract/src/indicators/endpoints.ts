import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Day, Days, Id, Nullable, OneOf } from '../shapes.ts';

export const indicatorCodes = [
  'collection-entries',
  'collection-households',
  'collection-weight',
  'collection-outright',
  'collection-consignment',
  'orders-placed',
  'orders-paid',
  'sales-goods',
  'parcels-dispatched',
  'parcels-signed',
  'claims-made',
  'claims-refunded-money',
  'payouts-households',
  'payouts-household-money',
  'payouts-organisation-money',
] as const;

/** households and persons are different units; weights are grams, money is fen. */
export const indicatorUnits = ['entries', 'households', 'grams', 'fen', 'orders', 'parcels', 'claims'] as const;

export const Figure = Closed({
  code: OneOf(indicatorCodes),
  unit: OneOf(indicatorUnits),
  value: Type.Integer(),
  /** The same figure of the day or the period of the same length before, by the same caliber; null where there is nothing to compare with. */
  previous: Nullable(Type.Integer()),
  /** Version of the rule that this figure is counted by; its words stand in the apps' message files. */
  caliber: Type.String(),
  /** The view it is counted from. */
  source: Type.String(),
  /** The console's page with exactly the records behind it; null where the reader has no page that shows just these. */
  records: Nullable(Type.String()),
});

/** What must agree wherever it is written twice; each is counted over the whole county. */
export const crossCheckCodes = [
  'books-balance',
  'collections-and-lots',
  'lot-grams',
  'packing-runs',
  'processings',
  'stock-and-lots',
  'holds-and-lots',
  'stock-and-holds',
  'stock-and-reservations',
  'orders-and-reservations',
  'lots-and-parcels',
  'orders-and-payments',
  'settlement-shares',
  'claims-and-refunds',
] as const;

export const CrossCheck = Closed({
  code: OneOf(crossCheckCodes),
  /** How many things were compared. */
  examined: Type.Integer(),
  /** How many of them don't agree; zero is the only good answer. */
  differing: Type.Integer(),
  /** Up to five of those that don't agree, by the number or code that people know them by. */
  examples: Type.Array(Type.String()),
});

const DayFigures = Closed({
  day: Day,
  collectionEntries: Type.Integer(),
  collectionGrams: Type.Integer(),
  collectionFen: Type.Integer(),
  /** Null, as sales and payouts, for a part of the county: they happen in no township. */
  ordersPlaced: Nullable(Type.Integer()),
  salesFen: Nullable(Type.Integer()),
  parcelsDispatched: Type.Integer(),
  parcelsSigned: Type.Integer(),
  /** To households and organisations together. */
  payoutsFen: Nullable(Type.Integer()),
});

/** 30 days without business: to be looked at; 60: to be called; 90: to be proposed for closing. */
export const activitySteps = ['working', 'attention', 'call', 'close'] as const;
export type ActivityStep = (typeof activitySteps)[number];

/** What a station really did in a period: nobody reports it, it is counted from the records. */
const StationActivity = Closed({
  stationId: Id,
  code: Type.String(),
  stationName: Type.String(),
  entries: Type.Integer(),
  households: Type.Integer(),
  weightGrams: Type.Integer(),
  /** Parcels scanned there, each once. */
  parcels: Type.Integer(),
  /** Orders whose buyers paid there in cash. */
  cashOrders: Type.Integer(),
  /** Times that a household was paid there what it was owed. */
  payouts: Type.Integer(),
  /** The last day, of all time, with any business; null when there never was one. */
  lastDay: Nullable(Day),
  step: OneOf(activitySteps),
});

/** The doors of indicators. */
export const indicatorsEndpoints = {
  dayFigures: endpoint({
    method: 'GET',
    path: '/api/counties/:county/indicators/day',
    door: 'indicators.see',
    summary:
      'The figures of a day or a period, of the county or of the reader’s townships, each with its caliber and a way down to the records.',
    params: Closed({ county: County }),
    query: Closed({ day: Type.Optional(Days) }),
    answer: Closed({
      day: Days,
      /** The townships that the figures are of; empty: the whole county. */
      places: Type.Array(Closed({ name: Type.String(), nameEn: Nullable(Type.String()) })),
      figures: Type.Array(Figure),
    }),
    refusals: ['request.invalid'],
  }),
  stationActivity: endpoint({
    method: 'GET',
    path: '/api/counties/:county/indicators/stations',
    door: 'indicators.see',
    summary:
      'The business of each village station in a period, its last day, and the step it has come to; quietest first.',
    params: Closed({ county: County }),
    query: Closed({ day: Days }),
    answer: Closed({ day: Days, caliber: Type.String(), items: Type.Array(StationActivity) }),
    refusals: ['request.invalid'],
  }),
  daySeries: endpoint({
    method: 'GET',
    path: '/api/counties/:county/indicators/series',
    door: 'indicators.see',
    summary: 'The same figures day by day, for charts; days without records are there with zeros.',
    params: Closed({ county: County }),
    query: Closed({
      toDay: Type.Optional(Day),
      days: Type.Optional(Type.Integer({ minimum: 7, maximum: 92, default: 42 })),
    }),
    answer: Closed({ days: Type.Array(DayFigures) }),
    refusals: [],
  }),
  crossChecks: endpoint({
    method: 'GET',
    path: '/api/counties/:county/cross-checks',
    door: 'audit.see',
    summary: 'Whether money, grams, boxes and reservations agree wherever two records tell of the same thing.',
    params: Closed({ county: County }),
    answer: Closed({ checks: Type.Array(CrossCheck) }),
    refusals: [],
  }),
};
