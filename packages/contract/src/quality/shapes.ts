import { Type } from 'typebox';
import { Closed, Day, Grams, Id, Moment, Nullable, OneOf, Text } from '../shapes.ts';

export const lotKinds = ['harvest', 'graded', 'processed', 'packed'] as const;
export const LotKind = OneOf(lotKinds);
export const lotStates = ['open', 'used-up', 'voided'] as const;
export const LotState = OneOf(lotStates);
/** As printed, e.g. TY07-261123-4K7QH; case, spaces and dashes don't matter on the way in. */
export const LotCode = Text(40);

/** Whether a lot of goods that need a promise of conformity has its own; null where it needs none. */
export const conformityMarks = ['due', 'given'] as const;
export const ConformityMark = Nullable(OneOf(conformityMarks));

/** What a promise of conformity rests on. */
export const conformityBases = ['internal-control', 'own-test', 'commissioned-test', 'own-promise'] as const;

export const LotRow = Closed({
  id: Id,
  code: Type.String(),
  kind: LotKind,
  state: LotState,
  /** On hold, by itself or with a lot that it was made of: not graded, packed or dispatched. */
  held: Type.Boolean(),
  productId: Id,
  productName: Type.String(),
  motif: Type.String(),
  grade: Type.String(),
  gradeName: Type.String(),
  packSpecId: Nullable(Id),
  packName: Nullable(Type.String()),
  ownerId: Id,
  ownerName: Type.String(),
  stationId: Nullable(Id),
  stationName: Nullable(Type.String()),
  householdId: Nullable(Id),
  /** The household as it agreed to be named in public. */
  grower: Nullable(Type.String()),
  consignment: Type.Boolean(),
  madeAt: Moment,
  initialGrams: Grams,
  leftGrams: Grams,
  boxesInitial: Nullable(Type.Integer()),
  boxesLeft: Nullable(Type.Integer()),
  /** Of boxes whose product doesn't keep: the last day on which they may be sent. */
  lastDay: Nullable(Day),
  /** Due: a packed lot with boxes left whose product needs one, and it has none of its own. */
  conformity: ConformityMark,
});

/** A hold that lasts and covers a lot: of the lot itself, or of one that it was made of. */
export const LotHold = Closed({
  id: Id,
  lotId: Id,
  lotCode: Type.String(),
  reason: Type.String(),
  at: Moment,
  /** What the public reads of it; both null while it isn't a recall. */
  publicReason: Nullable(Type.String()),
  advice: Nullable(Type.String()),
});

/** Much that was lost of consigned goods when a lot was graded or packed, or an unusual yield, and why. */
export const LotWaste = Closed({
  kind: OneOf(['graded', 'processed', 'packed']),
  at: Moment,
  /** What came of it. */
  lotCode: Type.String(),
  inputGrams: Grams,
  wasteGrams: Grams,
  reason: Type.String(),
});

export const certificateKinds = [
  'conformity',
  'test-report',
  'quarantine',
  'selenium',
  'brand',
  'name-licence',
  'organic',
] as const;

/** Given by the seller or the centre; confirmed by an office that saw the paper; revoked by an office. */
export const certificateStates = ['given', 'confirmed', 'revoked'] as const;
export type CertificateState = (typeof certificateStates)[number];
/** An office saw the paper, or the certificate stood already when offices began to confirm. */
export const confirmedHows = ['paper-seen', 'stood-before'] as const;

export const Certificate = Closed({
  id: Id,
  merchantId: Id,
  productId: Id,
  lotId: Nullable(Id),
  kind: OneOf(certificateKinds),
  number: Type.String(),
  issuer: Type.String(),
  issuedOn: Day,
  validUntil: Nullable(Day),
  /** Whether its picture or PDF can be opened. */
  hasFile: Type.Boolean(),
  state: OneOf(certificateStates),
  /** Whether gate and shop take it: confirmed, or the producer's own promise of conformity as long as it isn't revoked. */
  counts: Type.Boolean(),
  confirmedAt: Nullable(Moment),
  confirmedHow: Nullable(OneOf(confirmedHows)),
  revokedAt: Nullable(Moment),
  revokedWhy: Nullable(Type.String()),
});

export const traceKinds = [
  'collected',
  'made',
  'graded',
  'processed',
  'packed',
  'parcel-made',
  'arrived',
  'loaded',
  'handed-to-carrier',
  'signed',
] as const;

/** One step of the way: what, when, where, by whom. Nothing of it tells who the buyer is. */
export const TraceStep = Closed({
  kind: OneOf(traceKinds),
  at: Moment,
  /** Name of the station, hub or centre; null where there is none, as at the buyer's door. */
  place: Nullable(Type.String()),
  placeKind: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  lotCode: Nullable(Type.String()),
  /** Of processing: what became what, and how. */
  processing: Nullable(
    Closed({
      name: Type.String(),
      fromProduct: Type.String(),
      toProduct: Type.String(),
      inputGrams: Grams,
      outputGrams: Grams,
    }),
  ),
});

/** Where a part of the goods grew. */
export const TraceOrigin = Closed({
  lotCode: Type.String(),
  /** "黄金洞乡 麻柳溪村" */
  village: Nullable(Type.String()),
  /** The household as it agreed to be named, without the village that is told already; null for a firm's own produce. */
  grower: Nullable(Type.String()),
  station: Nullable(Type.String()),
  day: Day,
  /** What it was when it grew: leaf, where tea is looked at. */
  product: Type.String(),
  grade: Type.String(),
  /** Of the goods looked at. */
  weightGrams: Grams,
});

export const TraceGoods = Closed({
  lotCode: Type.String(),
  kind: LotKind,
  productName: Type.String(),
  productNameEn: Type.String(),
  motif: Type.String(),
  gradeName: Type.String(),
  gradeDefinition: Type.String(),
  packName: Nullable(Type.String()),
  boxes: Nullable(Type.Integer()),
  weightGrams: Grams,
  packer: Nullable(Closed({ name: Type.String(), day: Day, place: Nullable(Type.String()) })),
  origins: Type.Array(TraceOrigin),
  certificates: Type.Array(
    Closed({
      id: Id,
      kind: OneOf(certificateKinds),
      number: Type.String(),
      issuer: Type.String(),
      issuedOn: Day,
      validUntil: Nullable(Day),
      hasFile: Type.Boolean(),
    }),
  ),
});

export const Trace = Closed({
  code: Type.String(),
  kind: OneOf(['harvest', 'graded', 'processed', 'packed', 'parcel']),
  county: Type.Integer(),
  sellerName: Type.String(),
  /** How it stands with these goods today: normal, on hold while an office looks into them, or recalled. */
  standing: Closed({
    state: OneOf(['normal', 'held', 'recalled']),
    recalls: Type.Array(Closed({ lotCode: Type.String(), reason: Type.String(), advice: Type.String() })),
  }),
  goods: Type.Array(TraceGoods),
  journey: Type.Array(TraceStep),
});
