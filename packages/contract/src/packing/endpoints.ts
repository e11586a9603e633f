import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import {
  Closed,
  County,
  Days,
  Grams,
  Id,
  Moment,
  Nullable,
  OneOf,
  PositiveGrams,
  Sought,
  Text,
  pageQuery,
} from '../shapes.ts';
import { ConformityMark } from '../quality/shapes.ts';
import { processingEndpoints } from './processing.ts';
import { Inputs, Used, inCounty, listQuery } from './shared.ts';

const Boxes = Type.Integer({ minimum: 1, maximum: 100_000 });

export const PackingRun = Closed({
  id: Id,
  at: Moment,
  merchantId: Id,
  merchantName: Type.String(),
  productName: Type.String(),
  gradeName: Type.String(),
  packName: Type.String(),
  lotId: Id,
  lotCode: Type.String(),
  boxes: Boxes,
  inputGrams: Grams,
  outputGrams: Grams,
  wasteGrams: Grams,
  wasteReason: Nullable(Type.String()),
  inputs: Used,
  /** Whether the lot has its own promise of conformity, or is due one. */
  conformity: ConformityMark,
});

export const Grading = Closed({
  id: Id,
  at: Moment,
  merchantId: Id,
  merchantName: Type.String(),
  productName: Type.String(),
  lotId: Id,
  lotCode: Type.String(),
  inputGrams: Grams,
  wasteGrams: Grams,
  wasteReason: Nullable(Type.String()),
  outputs: Type.Array(
    Closed({ lotId: Id, code: Type.String(), grade: Type.String(), gradeName: Type.String(), grams: Grams }),
  ),
});

/** What one seller lost of households' consigned goods of one product. */
export const ConsignedWaste = Closed({
  merchantId: Id,
  merchantName: Type.String(),
  productId: Id,
  productName: Type.String(),
  /** Consigned goods that were taken up in these days to be graded or packed, each counted once. */
  broughtGrams: Grams,
  /** Of consigned goods only: where own goods went into the same boxes, by what each gave. */
  wasteGrams: Grams,
  /** Those that lost much, latest first, fifty at most. */
  runs: Type.Array(
    Closed({
      id: Id,
      kind: OneOf(['graded', 'packed']),
      at: Moment,
      /** What was sorted, or what was filled. */
      lotId: Id,
      lotCode: Type.String(),
      inputGrams: Grams,
      wasteGrams: Grams,
      wasteReason: Nullable(Type.String()),
    }),
  ),
});

/** Rotten or past its day; broken; not there any more; taken to be tested or tasted. */
export const writeOffReasons = ['spoiled', 'damaged', 'lost', 'sampled'] as const;
export const WriteOffReason = OneOf(writeOffReasons);

/** Goods that left a lot and went into no other. */
export const WriteOffRow = Closed({
  id: Id,
  at: Moment,
  merchantId: Id,
  merchantName: Type.String(),
  productName: Type.String(),
  gradeName: Type.String(),
  lotId: Id,
  lotCode: Type.String(),
  /** Of packed lots. */
  boxes: Nullable(Boxes),
  grams: Grams,
  reason: WriteOffReason,
  words: Type.String(),
  /** Whether the lot was on hold then. */
  held: Type.Boolean(),
  /** Whether goods of households that are still theirs were in it. */
  consignment: Type.Boolean(),
});

/** The doors of packing. */
export const packingEndpoints = {
  ...processingEndpoints,
  pack: endpoint({
    method: 'POST',
    path: '/api/counties/:county/packing/runs',
    door: 'packing.pack',
    summary: 'Packs lots into boxes: what goes in equals what comes out plus the waste, to the gram',
    params: inCounty,
    body: Closed({
      id: Id,
      merchantId: Id,
      productId: Id,
      grade: Text(20),
      packSpecId: Id,
      boxes: Boxes,
      inputs: Inputs,
      wasteGrams: Grams,
      /** Why so much was lost; needed above a tenth of what went in, once consigned goods are in it. */
      wasteReason: Type.Optional(Text()),
    }),
    answer: Closed({
      id: Id,
      lotId: Id,
      lotCode: Type.String(),
      boxes: Boxes,
      inputGrams: Grams,
      outputGrams: Grams,
      wasteGrams: Grams,
    }),
    refusals: [
      'product.retired',
      'grade.retired',
      'pack.retired',
      'packing.not-balanced',
      'packing.waste-unexplained',
      'packing.pack-unknown',
      'packing.wrong-lot',
      'lot.unknown',
      'lot.not-usable',
      'lot.held',
      'lot.not-enough',
      'lot.goods-unknown',
      'lot.merchant-unknown',
      'stock.parts-unknown',
    ],
    idempotent: true,
  }),
  listRuns: endpoint({
    method: 'GET',
    path: '/api/counties/:county/packing/runs',
    door: 'packing.see',
    summary: 'Lists packing runs, latest first; a merchant sees its own',
    params: inCounty,
    query: listQuery,
    answer: Closed({
      items: Type.Array(PackingRun),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({
        runs: Type.Integer(),
        boxes: Type.Integer(),
        inputGrams: Grams,
        outputGrams: Grams,
        wasteGrams: Grams,
      }),
    }),
    refusals: ['request.invalid'],
  }),
  grade: endpoint({
    method: 'POST',
    path: '/api/counties/:county/packing/gradings',
    door: 'quality.grade',
    summary: 'Sorts a lot into grades; each grade becomes a lot, the rest is waste',
    params: inCounty,
    body: Closed({
      id: Id,
      merchantId: Id,
      lotId: Id,
      outputs: Type.Array(Closed({ grade: Text(20), grams: PositiveGrams }), { minItems: 1, maxItems: 12 }),
      wasteGrams: Grams,
      /** As when packing. */
      wasteReason: Type.Optional(Text()),
    }),
    answer: Closed({
      id: Id,
      inputGrams: Grams,
      outputs: Type.Array(Closed({ id: Id, code: Type.String(), grade: Type.String(), grams: Grams })),
    }),
    refusals: [
      'product.retired',
      'grade.retired',
      'packing.grade-twice',
      'packing.waste-unexplained',
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
  listGradings: endpoint({
    method: 'GET',
    path: '/api/counties/:county/packing/gradings',
    door: 'packing.see',
    summary: 'Lists gradings, latest first; a merchant sees its own',
    params: inCounty,
    query: listQuery,
    answer: Closed({
      items: Type.Array(Grading),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({ gradings: Type.Integer(), inputGrams: Grams, wasteGrams: Grams }),
    }),
    refusals: ['request.invalid'],
  }),
  writeOff: endpoint({
    method: 'POST',
    path: '/api/counties/:county/lots/:id/write-offs',
    door: 'packing.pack',
    summary: 'Writes off goods of a lot that nobody can use or sell: grams of a loose lot, boxes of a packed one',
    params: Closed({ county: County, id: Id }),
    body: Closed({
      id: Id,
      /** Of a loose lot; one of the two. */
      grams: Type.Optional(PositiveGrams),
      /** Of a packed lot. */
      boxes: Type.Optional(Boxes),
      reason: WriteOffReason,
      words: Text(),
    }),
    answer: Closed({ id: Id, grams: Grams, boxes: Nullable(Boxes) }),
    refusals: [
      'packing.one-amount',
      'packing.write-off-unexplained',
      'lot.unknown',
      'lot.other-unit',
      'lot.not-usable',
      'lot.not-enough',
      'lot.fewer-boxes',
      'stock.reserved',
    ],
    idempotent: true,
  }),
  listWriteOffs: endpoint({
    method: 'GET',
    path: '/api/counties/:county/packing/write-offs',
    door: 'packing.see',
    summary: 'Lists goods that were written off, latest first; a merchant sees its own',
    params: inCounty,
    query: Closed({ ...listQuery.properties, lotId: Type.Optional(Id), reason: Type.Optional(WriteOffReason) }),
    answer: Closed({
      items: Type.Array(WriteOffRow),
      next: Nullable(Type.String()),
      /** Of everything that matches; the grams are of boxes too. */
      sum: Closed({ writeOffs: Type.Integer(), boxes: Type.Integer(), grams: Grams }),
    }),
    refusals: ['request.invalid'],
  }),
  listConsignedWaste: endpoint({
    method: 'GET',
    path: '/api/counties/:county/packing/consigned-waste',
    door: 'packing.see',
    summary:
      'Sellers and products of which much of households’ consigned goods was lost, most first; a merchant sees its own',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      /** Graded or packed in these days; the last thirty, unless others are asked for. */
      day: Type.Optional(Days),
      /** A part of a seller's or a product's name. */
      q: Type.Optional(Sought),
    }),
    answer: Closed({
      items: Type.Array(ConsignedWaste),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({ runs: Type.Integer(), broughtGrams: Grams, wasteGrams: Grams }),
    }),
    refusals: ['request.invalid'],
  }),
};
