import { Type } from 'typebox';
import { GradeCode } from '../catalog/words.ts';
import { endpoint } from '../endpoint.ts';
import { Closed, Day, Grams, Id, Moment, Nullable, PositiveGrams, Text } from '../shapes.ts';
import { Inputs, Used, inCounty, listQuery } from './shared.ts';

/** Lots of one product that became a lot of another. */
export const Processing = Closed({
  id: Id,
  at: Moment,
  /** On which it was done. */
  day: Day,
  merchantId: Id,
  merchantName: Type.String(),
  /** What was done: the recipe's name as it was then. */
  name: Type.String(),
  nameEn: Type.String(),
  fromProductName: Type.String(),
  toProductName: Type.String(),
  inputGrams: Grams,
  outputGrams: Grams,
  byProductGrams: Grams,
  /** What is in nothing that came of it; most of it is water. */
  lossGrams: Grams,
  lowPerMille: Type.Integer(),
  highPerMille: Type.Integer(),
  /** Less or more came of it than usual. */
  unusual: Type.Boolean(),
  reason: Nullable(Type.String()),
  /** Whether goods of households that are still theirs were in it. */
  consignment: Type.Boolean(),
  inputs: Used,
  outputs: Type.Array(
    Closed({
      lotId: Id,
      code: Type.String(),
      productName: Type.String(),
      gradeName: Type.String(),
      grams: Grams,
      byProduct: Type.Boolean(),
    }),
  ),
});

/** The doors of processing. */
export const processingEndpoints = {
  process: endpoint({
    method: 'POST',
    path: '/api/counties/:county/packing/processings',
    door: 'packing.pack',
    summary:
      'Makes a loose lot of another product of loose lots, by a recipe: what is in nothing that came of it was lost',
    params: inCounty,
    body: Closed({
      id: Id,
      merchantId: Id,
      recipeId: Id,
      /** On which it was done: today, or a day before. */
      day: Day,
      inputs: Inputs,
      grade: GradeCode,
      grams: PositiveGrams,
      byProducts: Type.Array(Closed({ productId: Id, grade: GradeCode, grams: PositiveGrams }), { maxItems: 5 }),
      /** Why more or less came of it than usual; needed then. */
      reason: Type.Optional(Text()),
    }),
    answer: Closed({
      id: Id,
      inputGrams: Grams,
      lossGrams: Grams,
      outputs: Type.Array(Closed({ id: Id, code: Type.String(), productId: Id, grade: Type.String(), grams: Grams })),
    }),
    refusals: [
      'product.retired',
      'grade.retired',
      'recipe.unknown',
      'recipe.retired',
      'packing.more-than-went-in',
      'packing.yield-impossible',
      'packing.yield-unexplained',
      'packing.processed-day',
      'packing.output-twice',
      'packing.wrong-lot',
      'lot.unknown',
      'lot.not-usable',
      'lot.held',
      'lot.not-enough',
      'lot.goods-unknown',
      'lot.merchant-unknown',
    ],
    idempotent: true,
  }),
  listProcessings: endpoint({
    method: 'GET',
    path: '/api/counties/:county/packing/processings',
    door: 'packing.see',
    summary: 'Lists processings, latest first; a merchant sees its own',
    params: inCounty,
    query: Closed({
      ...listQuery.properties,
      /** Only those of which less or more came than usual. */
      unusual: Type.Optional(Type.Boolean()),
    }),
    answer: Closed({
      items: Type.Array(Processing),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({
        processings: Type.Integer(),
        unusual: Type.Integer(),
        inputGrams: Grams,
        outputGrams: Grams,
        byProductGrams: Grams,
        lossGrams: Grams,
      }),
    }),
    refusals: ['request.invalid'],
  }),
};
