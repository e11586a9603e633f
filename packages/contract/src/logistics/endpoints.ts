import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Days, Done, Grams, Id, Nullable, OneOf, SentAt, Text, pageQuery } from '../shapes.ts';
import { Explanation, Parcel, ParcelReceiver, ParcelRow, ParcelState, Scan, ScanResult } from './shapes.ts';

const inCounty = Closed({ county: County });

/** The doors of logistics. */
export const logisticsEndpoints = {
  listParcels: endpoint({
    method: 'GET',
    path: '/api/counties/:county/parcels',
    door: 'logistics.see',
    summary: 'Lists parcels, newest first; a site sees what passes it, a merchant its own',
    params: inCounty,
    query: Closed({
      ...pageQuery,
      state: Type.Optional(ParcelState),
      /** Only what the county's own people still have: neither given to a carrier nor signed for. */
      inHand: Type.Optional(Type.Boolean()),
      /** Made on this day, or in this period. */
      day: Type.Optional(Days),
      /** First signed for on this day, or in this period. */
      signedDay: Type.Optional(Days),
      /** Parcels that are at, or are planned to pass, this site. */
      siteId: Type.Optional(Id),
      merchantId: Type.Optional(Id),
      /** Only with open custody exceptions. */
      exceptions: Type.Optional(Type.Boolean()),
      /** Only with custody exceptions that were explained, by somebody or by a late scan. */
      explained: Type.Optional(Type.Boolean()),
      /** Beginning of a parcel number, a trace code or a carrier's number. */
      q: Type.Optional(Text(60)),
    }),
    answer: Closed({
      items: Type.Array(ParcelRow),
      next: Nullable(Type.String()),
      /** Of everything that matches. */
      sum: Closed({ parcels: Type.Integer(), boxes: Type.Integer(), weightGrams: Grams }),
    }),
    refusals: ['request.invalid'],
  }),
  getParcel: endpoint({
    method: 'GET',
    path: '/api/counties/:county/parcels/:id',
    door: 'logistics.see',
    summary: 'One parcel with its planned way, its lots and every scan',
    params: Closed({ county: County, id: Id }),
    answer: Parcel,
    refusals: ['parcel.unknown'],
  }),
  readReceiver: endpoint({
    method: 'GET',
    path: '/api/counties/:county/parcels/:id/receiver',
    door: 'logistics.see',
    summary: 'Opens the receiver of one parcel to whoever has it and hands it on; each reading is noted',
    params: Closed({ county: County, id: Id }),
    answer: ParcelReceiver,
    refusals: ['parcel.unknown', 'parcel.receiver-closed'],
  }),
  explainException: endpoint({
    method: 'POST',
    path: '/api/counties/:county/parcels/:id/explanations',
    door: 'logistics.explain',
    summary: 'Says what lay behind a custody exception and closes it; the words stay with the parcel',
    params: Closed({ county: County, id: Id }),
    body: Explanation,
    answer: Done,
    refusals: ['parcel.unknown', 'parcel.exception-unknown', 'parcel.exception-explained', 'parcel.words-missing'],
    idempotent: true,
  }),
  scan: endpoint({
    method: 'POST',
    path: '/api/counties/:county/parcels/scans',
    door: 'logistics.scan',
    summary: 'Scans a parcel at a site; custody moves, an unexpected scan is accepted and noted',
    params: inCounty,
    body: Scan,
    answer: ScanResult,
    refusals: ['parcel.unknown', 'parcel.carrier-missing', 'parcel.vehicle-missing', 'parcel.site-unknown'],
    idempotent: true,
  }),
  scanBatch: endpoint({
    method: 'POST',
    path: '/api/counties/:county/parcels/scans/batch',
    door: 'logistics.scan',
    summary: 'Brings the scans a phone made, in any order; each is applied once and answered by itself',
    params: inCounty,
    body: Closed({ scans: Type.Array(Scan, { minItems: 1, maxItems: 200 }), sentAt: SentAt }),
    answer: Closed({
      results: Type.Array(
        Closed({
          id: Id,
          result: Type.Union([ScanResult, Type.Null()]),
          /** Why this one was refused, while the others went through. */
          refusal: Type.Union([Type.String(), Type.Null()]),
        }),
      ),
    }),
    refusals: [],
    idempotent: true,
  }),
  parcelLabels: endpoint({
    method: 'GET',
    path: '/api/counties/:county/parcels/labels',
    door: 'logistics.dispatch',
    summary: 'Printable parcel labels, 100×150 mm or A4 sheets (HTML)',
    params: inCounty,
    query: Closed({
      /** Parcel ids, separated by commas, at most 200. */
      ids: Type.String({ minLength: 36, maxLength: 8000 }),
      size: Type.Optional(OneOf(['100x150', 'a4'])),
      language: Type.Optional(OneOf(['zh', 'en'])),
    }),
    answer: Type.String(),
    refusals: ['parcel.unknown', 'request.invalid'],
  }),
};
