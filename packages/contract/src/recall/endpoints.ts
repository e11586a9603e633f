import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Done, Grams, Id, Moment, Nullable, OneOf, Text, pageQuery } from '../shapes.ts';
import { custodianKinds, parcelStates } from '../logistics/shapes.ts';
import { orderStates } from '../ordering/shapes.ts';
import { LotKind, LotState } from '../quality/shapes.ts';

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
  /** What the public reads; null for a hold that is no recall. */
  recall: Nullable(Closed({ reason: Type.String(), advice: Type.String(), at: Moment })),
  /** Null while it lasts. */
  lifted: Nullable(Closed({ word: Type.String(), at: Moment, by: Nullable(Type.String()) })),
});

/** A lot in which goods that are looked for are. */
export const FoundLot = Closed({
  id: Id,
  code: Type.String(),
  kind: LotKind,
  state: LotState,
  held: Type.Boolean(),
  productName: Type.String(),
  gradeName: Type.String(),
  packName: Nullable(Type.String()),
  ownerName: Type.String(),
  stationName: Nullable(Type.String()),
  madeAt: Moment,
  initialGrams: Grams,
  leftGrams: Grams,
  boxesInitial: Nullable(Type.Integer()),
  boxesLeft: Nullable(Type.Integer()),
  /** Thrown away or otherwise gone: of packed lots the grams in those boxes. */
  writtenOffGrams: Grams,
  writtenOffBoxes: Type.Integer(),
});

/** A parcel with boxes of such lots; its receiver masked as on every list. */
export const FoundParcel = Closed({
  id: Id,
  number: Type.String(),
  state: OneOf(parcelStates),
  custodianKind: OneOf(custodianKinds),
  custodianName: Nullable(Type.String()),
  receiver: Type.String(),
  receiverRegionName: Type.String(),
  createdAt: Moment,
  /** Null for a parcel that no order asked for. */
  orderId: Nullable(Id),
  orderNumber: Nullable(Type.String()),
  orderState: Nullable(OneOf(orderStates)),
  /** Of the lots that are looked for, not of others in the same parcel. */
  boxes: Type.Integer(),
  lotCodes: Type.Array(Type.String()),
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
  recallLot: endpoint({
    method: 'POST',
    path: '/api/counties/:county/holds/:id/recall',
    door: 'recall.hold',
    summary: 'Recalls the goods of a hold: the public trace page says why and what to do, until the hold is lifted',
    params: Closed({ county: County, id: Id }),
    body: Closed({ reason: Words, advice: Text(400) }),
    answer: Done,
    refusals: ['hold.unknown', 'hold.over', 'hold.recalled'],
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
  whereabouts: endpoint({
    method: 'GET',
    path: '/api/counties/:county/lots/:id/whereabouts',
    door: 'recall.see',
    summary: 'Where the goods of a lot are, down to the last: lots made of it, what is left, parcels and their orders',
    params: Closed({ county: County, id: Id }),
    answer: Closed({
      lot: FoundLot,
      /** Made of it, over any number of steps. */
      lots: Type.Array(FoundLot),
      parcels: Type.Array(FoundParcel),
      /** The lot itself is in them. Boxes made are those left, those sent and those written off. */
      sum: Closed({
        lots: Type.Integer(),
        looseGrams: Grams,
        looseGramsWrittenOff: Grams,
        boxesMade: Type.Integer(),
        boxesLeft: Type.Integer(),
        boxesSent: Type.Integer(),
        boxesWrittenOff: Type.Integer(),
        boxesSigned: Type.Integer(),
        parcels: Type.Integer(),
        orders: Type.Integer(),
      }),
      /** Paid orders that wait for boxes of the same goods; they may get those of other lots. */
      waiting: Closed({ orders: Type.Integer(), boxes: Type.Integer() }),
    }),
    refusals: ['lot.unknown'],
  }),
};
