import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { DocumentBody, DocumentFile } from '../document.ts';
import {
  Closed,
  County,
  Day,
  Days,
  Done,
  Grams,
  Id,
  Nullable,
  OneOf,
  Page,
  PositiveGrams,
  Text,
  pageQuery,
} from '../shapes.ts';
import { Certificate, LotKind, LotRow, LotState, Trace, TraceStep, certificateKinds } from './shapes.ts';

const inCounty = Closed({ county: County });

/** The doors of quality. */
export const qualityEndpoints = {
  listLots: endpoint({
    method: 'GET',
    path: '/api/counties/:county/lots',
    door: 'quality.see-lots',
    summary: "Lists lots, newest first; a keeper sees the station's, a merchant its own",
    params: inCounty,
    query: Closed({
      ...pageQuery,
      kind: Type.Optional(LotKind),
      state: Type.Optional(LotState),
      productId: Type.Optional(Id),
      grade: Type.Optional(Text(20)),
      ownerId: Type.Optional(Id),
      stationId: Type.Optional(Id),
      /** Made on this day, or in this period. */
      day: Type.Optional(Days),
      /** Beginning of a lot code. */
      q: Type.Optional(Text(40)),
    }),
    answer: Closed({
      items: Type.Array(LotRow),
      next: Nullable(Type.String()),
      /** Of everything that matches; boxes only of packed lots. */
      sum: Closed({ lots: Type.Integer(), leftGrams: Grams, boxesLeft: Type.Integer() }),
    }),
    refusals: ['request.invalid'],
  }),
  getLot: endpoint({
    method: 'GET',
    path: '/api/counties/:county/lots/:id',
    door: 'quality.see-lots',
    summary: 'One lot with what it was made of, what was made of it, its certificates and its story',
    params: Closed({ county: County, id: Id }),
    answer: Closed({
      lot: LotRow,
      madeOf: Type.Array(Closed({ lotId: Id, code: Type.String(), kind: LotKind, grams: Grams })),
      wentInto: Type.Array(Closed({ lotId: Id, code: Type.String(), kind: LotKind, grams: Grams })),
      certificates: Type.Array(Certificate),
      steps: Type.Array(TraceStep),
      traceUrl: Type.String(),
    }),
    refusals: ['lot.unknown'],
  }),
  registerLot: endpoint({
    method: 'POST',
    path: '/api/counties/:county/lots',
    door: 'quality.grade',
    summary: "Registers a lot of the merchant's own making or growing, which no station took in",
    params: inCounty,
    body: Closed({ id: Id, merchantId: Id, productId: Id, grade: Text(20), weightGrams: PositiveGrams }),
    answer: Closed({ id: Id, code: Type.String() }),
    refusals: ['lot.goods-unknown', 'lot.merchant-unknown', 'product.retired', 'grade.retired'],
    idempotent: true,
  }),
  lotLabels: endpoint({
    method: 'GET',
    path: '/api/counties/:county/lots/labels',
    door: 'quality.see-lots',
    summary: 'Printable labels of lots with the QR code of their trace page (HTML)',
    params: inCounty,
    query: Closed({
      /** Lot ids, separated by commas, at most 200. */
      ids: Type.String({ minLength: 36, maxLength: 8000 }),
      size: Type.Optional(OneOf(['60x40', 'a4'])),
      language: Type.Optional(OneOf(['zh', 'en'])),
    }),
    answer: Type.String(),
    refusals: ['lot.unknown', 'request.invalid'],
  }),
  listCertificates: endpoint({
    method: 'GET',
    path: '/api/counties/:county/certificates',
    door: 'quality.see-lots',
    summary: 'Lists certificates, latest to expire first',
    params: inCounty,
    query: Closed({ ...pageQuery, merchantId: Type.Optional(Id), productId: Type.Optional(Id) }),
    answer: Page(Certificate),
    refusals: ['request.invalid'],
  }),
  giveCertificate: endpoint({
    method: 'POST',
    path: '/api/counties/:county/certificates',
    door: 'quality.certify',
    summary: "Records a certificate of a merchant's product, or of one lot of it",
    params: inCounty,
    body: Closed({
      id: Id,
      merchantId: Id,
      productId: Id,
      lotId: Nullable(Id),
      kind: OneOf(certificateKinds),
      number: Text(80),
      issuer: Text(120),
      issuedOn: Day,
      validUntil: Nullable(Day),
    }),
    answer: Certificate,
    refusals: ['lot.unknown', 'lot.goods-unknown', 'lot.merchant-unknown', 'certificate.dates', 'certificate.known'],
  }),
  putCertificateFile: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/certificates/:id/file',
    door: 'quality.certify',
    summary: 'Keeps the picture or PDF of a certificate, which everybody who traces the goods may open',
    params: Closed({ county: County, id: Id }),
    body: DocumentBody,
    answer: Done,
    refusals: ['certificate.unknown', 'document.unreadable'],
  }),
  seeCertificateFile: endpoint({
    method: 'GET',
    path: '/api/counties/:county/certificates/:id/file',
    door: 'public',
    summary: 'The picture or PDF of a certificate',
    params: Closed({ county: County, id: Id }),
    answer: DocumentFile,
    refusals: ['certificate.unknown', 'document.unknown'],
  }),
  trace: endpoint({
    method: 'GET',
    path: '/api/trace/:code',
    door: 'public',
    summary: 'What really happened to a lot or a parcel, for anybody who holds its code',
    params: Closed({ code: Text(40) }),
    query: Closed({ county: Type.Optional(County), language: Type.Optional(OneOf(['zh', 'en'])) }),
    answer: Trace,
    refusals: ['trace.unknown'],
  }),
};
