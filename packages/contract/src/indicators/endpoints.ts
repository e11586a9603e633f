import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Day, Days, Nullable, OneOf } from '../shapes.ts';

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
  'payouts-households',
  'payouts-household-money',
  'payouts-organisation-money',
] as const;

/** households and persons are different units; weights are grams, money is fen. */
export const indicatorUnits = ['entries', 'households', 'grams', 'fen', 'orders', 'parcels'] as const;

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
  /** The console's page with exactly the records behind it. */
  records: Type.String(),
});

const DayFigures = Closed({
  day: Day,
  collectionEntries: Type.Integer(),
  collectionGrams: Type.Integer(),
  collectionFen: Type.Integer(),
  ordersPlaced: Type.Integer(),
  salesFen: Type.Integer(),
  parcelsDispatched: Type.Integer(),
  parcelsSigned: Type.Integer(),
  /** To households and organisations together. */
  payoutsFen: Type.Integer(),
});

/** The doors of indicators. */
export const indicatorsEndpoints = {
  dayFigures: endpoint({
    method: 'GET',
    path: '/api/counties/:county/indicators/day',
    door: 'indicators.see',
    summary: 'The county’s figures of a day or a period, each with its caliber and a way down to the records.',
    params: Closed({ county: County }),
    query: Closed({ day: Type.Optional(Days) }),
    answer: Closed({ day: Days, figures: Type.Array(Figure) }),
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
};
