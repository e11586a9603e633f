import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import {
  Closed,
  County,
  Day,
  Days,
  Fen,
  Grams,
  Id,
  Nullable,
  OneOf,
  SentAt,
  Sought,
  Text,
  pageQuery,
} from '../shapes.ts';
import { CollectionKind, EntryAnswer, EntryRow, NewEntry, Slip, StationDay, slipPapers } from './shapes.ts';

const inCounty = Closed({ county: County });
const ofEntry = Closed({ county: County, id: Id });
const recordRefusals = [
  'collection.station-unknown',
  'collection.household-unknown',
  'collection.household-withdrawn',
  'collection.merchant-unknown',
  'collection.no-price',
  'collection.price-changed',
  'collection.pay-kind',
  'collection.no-share',
  'collection.day-closed',
  'collection.entry-differs',
  'lot.goods-unknown',
  'product.retired',
  'grade.retired',
] as const;

/** The doors of collection. */
export const collectionEndpoints = {
  record: endpoint({
    method: 'POST',
    path: '/api/counties/:county/collection/entries',
    door: 'collection.record',
    summary: "Records a weighing at the price of the day: a lot comes to be, and the household's money is booked",
    params: inCounty,
    body: NewEntry,
    answer: EntryAnswer,
    refusals: recordRefusals,
    idempotent: true,
  }),
  recordBatch: endpoint({
    method: 'POST',
    path: '/api/counties/:county/collection/entries/batch',
    door: 'collection.record',
    summary: 'Brings the entries a phone made, in any order; each is applied once and answered by itself',
    params: inCounty,
    body: Closed({ entries: Type.Array(NewEntry, { minItems: 1, maxItems: 200 }), sentAt: SentAt }),
    answer: Closed({
      results: Type.Array(
        Closed({
          id: Id,
          entry: Nullable(EntryAnswer),
          /** Why this one was refused, while the others went through. */
          refusal: Nullable(Type.String()),
          /** The price that holds, when the refusal is collection.price-changed. */
          fenPerKg: Nullable(Fen),
        }),
      ),
    }),
    refusals: [],
    idempotent: true,
  }),
  voidEntry: endpoint({
    method: 'POST',
    path: '/api/counties/:county/collection/entries/:id/void',
    door: 'collection.record',
    summary: 'Takes an entry back within ten minutes, while its lot is untouched',
    params: ofEntry,
    body: Closed({ reason: Text(100) }),
    answer: Closed({ id: Id, state: OneOf(['voided']) }),
    refusals: [
      'collection.entry-unknown',
      'collection.too-late',
      'collection.lot-used',
      'collection.already-paid',
      'collection.day-closed',
    ],
    idempotent: true,
  }),
  listEntries: endpoint({
    method: 'GET',
    path: '/api/counties/:county/collection/entries',
    door: 'collection.see',
    summary: 'Lists entries, latest first, with their sum; a keeper sees the station, a merchant what it bought',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      /** Weighed on this day, or in this period. */
      day: Type.Optional(Days),
      stationId: Type.Optional(Id),
      householdId: Type.Optional(Id),
      merchantId: Type.Optional(Id),
      productId: Type.Optional(Id),
      kind: Type.Optional(CollectionKind),
      state: Type.Optional(OneOf(['valid', 'voided'])),
      /** A part of a household's or a lot's code. */
      q: Type.Optional(Sought),
    }),
    answer: Closed({
      items: Type.Array(EntryRow),
      next: Nullable(Type.String()),
      /** Of everything that matches, voided entries left out. */
      sum: Closed({
        entries: Type.Integer(),
        households: Type.Integer(),
        weightGrams: Grams,
        /** Due at the scales. */
        amountFen: Fen,
        /** What the consigned goods would have fetched that day: not income yet. */
        estimateFen: Fen,
      }),
    }),
    refusals: ['request.invalid'],
  }),
  slip: endpoint({
    method: 'GET',
    path: '/api/counties/:county/collection/entries/:id/slip',
    door: 'collection.see',
    summary: 'The slip that the household keeps',
    params: ofEntry,
    query: Closed({ language: Type.Optional(OneOf(['zh', 'en'])) }),
    answer: Slip,
    refusals: ['collection.entry-unknown'],
  }),
  slipPage: endpoint({
    method: 'GET',
    path: '/api/counties/:county/collection/entries/:id/slip.html',
    door: 'collection.see',
    summary: 'The slip as a printable page (HTML), on an 80 mm roll unless another paper is asked for',
    params: ofEntry,
    query: Closed({ language: Type.Optional(OneOf(['zh', 'en'])), paper: Type.Optional(OneOf(slipPapers)) }),
    answer: Type.String(),
    refusals: ['collection.entry-unknown'],
  }),
  stationDay: endpoint({
    method: 'GET',
    path: '/api/counties/:county/collection/day',
    door: 'collection.see',
    summary: "One station's day: sums, and what the cash box must hold",
    params: inCounty,
    query: Closed({ stationId: Id, day: Day }),
    answer: StationDay,
    refusals: ['collection.station-unknown'],
  }),
  listBuyers: endpoint({
    method: 'GET',
    path: '/api/counties/:county/collection/buyers',
    door: 'collection.record',
    summary: 'Who may buy at a station, who bought there last first, with the products each deals in',
    params: inCounty,
    query: Closed({ stationId: Id }),
    answer: Closed({
      items: Type.Array(
        Closed({
          merchantId: Id,
          name: Type.String(),
          productIds: Type.Array(Id),
          /** What a household gets of what this merchant sells for it; 0 where nobody has decided. */
          householdPerMille: Type.Integer({ minimum: 0, maximum: 1000 }),
        }),
      ),
    }),
    refusals: ['collection.station-unknown'],
  }),
  closeDay: endpoint({
    method: 'POST',
    path: '/api/counties/:county/collection/day/close',
    door: 'collection.close-day',
    summary: 'The keeper has counted the cash box, maybe again; every count and its difference stay on record',
    params: inCounty,
    body: Closed({
      stationId: Id,
      day: Day,
      countedFen: Type.Integer({ minimum: 0, maximum: 100_000_000_000 }),
      /** Counts of the day the keeper has seen; 0 unless said. */
      counts: Type.Optional(Type.Integer({ minimum: 0 })),
    }),
    answer: StationDay,
    refusals: ['collection.station-unknown', 'collection.counted-meanwhile', 'collection.day-ahead'],
    idempotent: true,
  }),
};
