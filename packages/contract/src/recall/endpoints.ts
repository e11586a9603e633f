import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Grams, Id, Moment, Nullable, OneOf, Text, pageQuery } from '../shapes.ts';
import { LotKind } from '../quality/shapes.ts';

/** Whether a hold lasts. */
export const holdStates = ['on', 'lifted'] as const;
const Words = Text(200);

/** A hold as its list tells it; persons by their names. */
export const HoldShown = Closed({
  id: Id,
  lotId: Id,
  lotCode: Type.String(),
  kind: LotKind,
  productName: Type.String(),
  gradeName: Type.String(),
  ownerName: Type.String(),
  reason: Type.String(),
  at: Moment,
  by: Nullable(Type.String()),
  /** Null while it lasts. */
  lifted: Nullable(Closed({ word: Type.String(), at: Moment, by: Nullable(Type.String()) })),
});

/** The doors of recall: goods that must not be used, and where they are. */
export const recallEndpoints = {
  holdLot: endpoint({
    method: 'POST',
    path: '/api/counties/:county/lots/:id/holds',
    door: 'recall.hold',
    summary: 'Puts a lot on hold with everything made of it: nothing of it is graded, packed, sold or dispatched',
    params: Closed({ county: County, id: Id }),
    body: Closed({ id: Id, reason: Words }),
    answer: Closed({
      id: Id,
      /** The lot and everything made of it. */
      lots: Type.Integer(),
      /** Boxes that went out of sale by it. */
      boxes: Type.Integer(),
    }),
    refusals: ['lot.unknown'],
    idempotent: true,
  }),
  liftHold: endpoint({
    method: 'POST',
    path: '/api/counties/:county/holds/:id/end',
    door: 'recall.hold',
    summary: 'Lifts a hold with a word why; what another hold covers stays held',
    params: Closed({ county: County, id: Id }),
    body: Closed({ word: Words }),
    answer: Closed({
      /** Boxes that came back into sale by it. */
      boxes: Type.Integer(),
    }),
    refusals: ['hold.unknown', 'hold.over'],
    idempotent: true,
  }),
  listHolds: endpoint({
    method: 'GET',
    path: '/api/counties/:county/holds',
    door: 'recall.see',
    summary: 'Lists holds of the whole county, latest first',
    params: Closed({ county: County }),
    query: Closed({
      ...pageQuery,
      state: Type.Optional(OneOf(holdStates)),
      /** Beginning of a lot code. */
      q: Type.Optional(Text(40)),
    }),
    answer: Closed({
      items: Type.Array(HoldShown),
      next: Nullable(Type.String()),
      /** Of the whole county, whatever is asked for: holds that last, lots they cover, and what is left of those. */
      sum: Closed({ holds: Type.Integer(), lots: Type.Integer(), leftGrams: Grams, boxesLeft: Type.Integer() }),
    }),
    refusals: ['request.invalid'],
  }),
};
