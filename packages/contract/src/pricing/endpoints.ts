import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Day, Done, Id, Moment, Nullable, Text } from '../shapes.ts';
import { GradeCode, retiredQuery } from '../catalog/words.ts';

/** Even, so that the announced price per jin (500 g) is whole fen too. */
export const FenPerKg = Type.Integer({
  minimum: 2,
  maximum: 10_000_000,
  multipleOf: 2,
  description: 'Fen per kilogram, even so that the price per 500 g is whole fen',
});
export const PerMille = Type.Integer({ minimum: 0, maximum: 1000 });

export const BoardPrice = Closed({
  productId: Id,
  productCode: Text(20),
  productName: Text(60),
  productNameEn: Text(120),
  category: Text(40),
  motif: Text(40),
  grade: GradeCode,
  gradeName: Text(40),
  gradeNameEn: Text(80),
  gradeDefinition: Type.String(),
  gradeDefinitionEn: Type.String(),
  fenPerKg: Type.Integer(),
  previousFenPerKg: Nullable(Type.Integer({ description: 'Of the last earlier day with a price' })),
  publishedAt: Moment,
});

const shareRule = {
  merchantId: Nullable(Id),
  merchantName: Nullable(Type.String()),
  householdPerMille: PerMille,
  stationPerMille: PerMille,
  platformPerMille: PerMille,
  changedAt: Moment,
};
export const ShareRule = Closed(shareRule);

const params = Closed({ county: County });

/** The doors of pricing. */
export const pricingEndpoints = {
  seeBoard: endpoint({
    method: 'GET',
    path: '/api/counties/:county/price-board',
    door: 'public',
    summary: 'The purchase prices announced for a day (today when none is named), each with the one before',
    params,
    query: Closed({ day: Type.Optional(Day), ...retiredQuery }),
    answer: Closed({
      day: Day,
      publishedAt: Nullable(Moment),
      lastDay: Nullable(Day),
      items: Type.Array(BoardPrice),
    }),
    refusals: [],
  }),
  publishPrices: endpoint({
    method: 'POST',
    path: '/api/counties/:county/price-board',
    door: 'pricing.publish',
    summary: 'Announces purchase prices for today or a day of the coming week; the latest announcement counts',
    params,
    body: Closed({
      day: Day,
      prices: Type.Array(Closed({ productId: Id, grade: GradeCode, fenPerKg: FenPerKg }), {
        minItems: 1,
        maxItems: 300,
      }),
    }),
    answer: Done,
    refusals: ['pricing.day-closed', 'pricing.grade-unknown', 'pricing.goods-retired'],
  }),
  listShareRules: endpoint({
    method: 'GET',
    path: '/api/counties/:county/share-rules',
    door: 'settlement.see',
    summary: 'How the money of a sale is shared: the county rule, merchants’ own ones and who changed them when',
    params,
    answer: Closed({
      items: Type.Array(ShareRule),
      /** Latest first, at most 100. */
      changes: Type.Array(Closed({ ...shareRule, changedBy: Nullable(Type.String()) })),
    }),
    refusals: [],
  }),
  setShareRule: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/share-rules',
    door: 'pricing.publish',
    summary: 'Sets the shares of one merchant or, without a merchant, of the county; placed orders keep theirs',
    params,
    body: Closed({
      merchantId: Nullable(Id),
      householdPerMille: PerMille,
      stationPerMille: PerMille,
      platformPerMille: PerMille,
    }),
    answer: Done,
    refusals: ['pricing.shares-too-high', 'pricing.merchant-unknown'],
  }),
};
