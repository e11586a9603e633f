import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Day, Days, Moment, Nullable, OneOf, Text } from '../shapes.ts';
import { Disagreement, EpcisDocumentShape, LinkSet, LogHead, ProofHashes } from './shapes.ts';

const inCounty = Closed({ county: County });
const behindCode = {
  params: Closed({ code: Text(40) }),
  query: Closed({ county: Type.Optional(County), language: Type.Optional(OneOf(['zh', 'en'])) }),
};
const ownAddress = {
  params: Closed({ code: Text(40) }),
  /** `gs1:epcis`, `gs1:traceability`, `linkset`; without it the trace page. */
  query: Closed({ linkType: Type.Optional(Text(80)) }),
  answer: LinkSet,
  refusals: ['trace.unknown', 'link.unknown'],
} as const;
const Position = Type.Integer({ minimum: 0, maximum: 9_007_199_254_740_991 });
const Size = Type.Integer({ minimum: 1, maximum: 9_007_199_254_740_991 });

/** The doors of provenance: the record of goods that nobody can quietly change. */
export const provenanceEndpoints = {
  epcis: endpoint({
    method: 'GET',
    path: '/api/trace/:code/epcis',
    door: 'public',
    summary: 'What is on record of a lot or a parcel as EPCIS 2.0, for anybody who holds its code',
    ...behindCode,
    answer: EpcisDocumentShape,
    refusals: ['trace.unknown'],
  }),
  record: endpoint({
    method: 'GET',
    path: '/api/trace/:code/record',
    door: 'public',
    summary: 'The same with proofs that each event stands in the log, to be checked without trusting us',
    ...behindCode,
    answer: Closed({
      document: EpcisDocumentShape,
      /** Null while the county's log is empty. */
      log: Nullable(LogHead),
      /** One for each event of the document, in its order. */
      proofs: Type.Array(Closed({ position: Type.Integer(), hashes: ProofHashes })),
      /** Entries whose row is gone from the county's record: the log has them, the document can't. */
      gone: Type.Integer(),
      /** Steps that are on record and not in the log yet; it takes them in within a minute or two. */
      waiting: Type.Integer(),
    }),
    refusals: ['trace.unknown'],
  }),
  lotLinks: endpoint({
    method: 'GET',
    path: '/lot/:code',
    door: 'public',
    summary: 'Where the identifier of a lot leads: to its trace page, its events, or a list of both (RFC 9264)',
    ...ownAddress,
  }),
  parcelLinks: endpoint({
    method: 'GET',
    path: '/u/:code',
    door: 'public',
    summary: 'Where the identifier of a parcel leads: to its trace page, its events, or a list of both (RFC 9264)',
    ...ownAddress,
  }),
  checkpoint: endpoint({
    method: 'GET',
    path: '/api/counties/:county/log/checkpoint',
    door: 'public',
    summary: 'The newest signed checkpoint of the county’s log, or the last one of a day, for whoever keeps a copy',
    params: inCounty,
    query: Closed({ day: Type.Optional(Day) }),
    answer: LogHead,
    refusals: ['log.empty', 'request.invalid'],
  }),
  inclusion: endpoint({
    method: 'GET',
    path: '/api/counties/:county/log/inclusion',
    door: 'public',
    summary: 'Proof that an entry stands in the log of a size (RFC 6962)',
    params: inCounty,
    query: Closed({ position: Position, size: Size }),
    answer: Closed({ hashes: ProofHashes }),
    refusals: ['log.empty', 'log.no-entry'],
  }),
  consistency: endpoint({
    method: 'GET',
    path: '/api/counties/:county/log/consistency',
    door: 'public',
    summary: 'Proof that the log of a size is the beginning of the log of another (RFC 6962)',
    params: inCounty,
    query: Closed({ from: Size, to: Size }),
    answer: Closed({ hashes: ProofHashes }),
    refusals: ['log.empty', 'log.no-entry'],
  }),
  standing: endpoint({
    method: 'GET',
    path: '/api/counties/:county/log',
    door: 'provenance.see',
    summary: 'How the county’s log stands: its size, its last checkpoint, what it has not taken in yet',
    params: inCounty,
    answer: Closed({
      log: Nullable(LogHead),
      /** On record and not in the log yet; counted up to a thousand. */
      waiting: Type.Integer(),
    }),
    refusals: [],
  }),
  check: endpoint({
    method: 'GET',
    path: '/api/counties/:county/log/check',
    door: 'provenance.see',
    summary:
      'Computes hashes anew from the county’s record and says what does not agree with the log, a page at a time',
    params: inCounty,
    query: Closed({
      from: Type.Optional(Position),
      /** Only this lot or parcel, with what it was made of. */
      code: Type.Optional(Text(40)),
    }),
    answer: Closed({
      /** Entries looked at now. */
      checked: Type.Integer(),
      /** Where the next page begins; null after the last one. */
      next: Nullable(Type.Integer()),
      disagreements: Type.Array(Disagreement),
      /** On the last page: whether all entries together give the root that was signed. */
      rootAgrees: Nullable(Type.Boolean()),
      at: Moment,
    }),
    refusals: ['log.empty', 'trace.unknown'],
  }),
  exportEvents: endpoint({
    method: 'GET',
    path: '/api/counties/:county/log/events',
    door: 'provenance.see',
    summary:
      'All events that the log took in during some days, or all of a lot or parcel, as EPCIS 2.0, a page at a time',
    params: inCounty,
    query: Closed({
      days: Type.Optional(Days),
      code: Type.Optional(Text(40)),
      /** Position of the last event seen. */
      after: Type.Optional(Position),
    }),
    answer: Closed({ document: EpcisDocumentShape, events: Type.Integer(), next: Nullable(Type.Integer()) }),
    refusals: ['log.empty', 'trace.unknown', 'request.invalid'],
  }),
};
