import { Type } from 'typebox';
import { Closed, Grams, Id, Moment, Nullable, OneOf, Text } from '../shapes.ts';

export const parcelStates = ['created', 'at-station', 'at-hub', 'at-centre', 'with-carrier', 'signed'] as const;
export const ParcelState = OneOf(parcelStates);
export const custodianKinds = ['merchant', 'site', 'driver', 'carrier', 'receiver'] as const;

/** arrive: is now at this site · load: a driver takes it along · hand-to-carrier: leaves the county · sign: delivered. */
export const scanActions = ['arrive', 'load', 'hand-to-carrier', 'sign'] as const;
export const ScanAction = OneOf(scanActions);

export const custodyExceptions = ['off-route', 'skipped-stop', 'went-back', 'after-end'] as const;

/** Who explained an exception: a scan that came late, the people of the site where it was scanned, or the county's centre. */
export const explainedFrom = ['scan', 'site', 'centre'] as const;

/** What somebody who asked says of an exception. */
export const Explanation = Closed({
  scanId: Id,
  kind: OneOf(custodyExceptions),
  words: Type.String({ maxLength: 200 }),
});

export const Scan = Closed({
  /** Made by the phone: the same scan sent twice is one scan. */
  id: Id,
  /** Parcel number or trace code, as scanned or typed. */
  code: Text(60),
  /** The site at which it is scanned. */
  siteId: Id,
  action: ScanAction,
  deviceTime: Moment,
  /** load: the organisation whose vehicle takes it. */
  organisationId: Type.Optional(Id),
  /** hand-to-carrier: who takes it on, and the number it gave. */
  carrierName: Type.Optional(Text(60)),
  carrierNo: Type.Optional(Text(60)),
});

export const ScanResult = Closed({
  id: Id,
  /** moved: custody moved · duplicate: seen before, nothing changed · recorded: kept, but a later scan counts. */
  outcome: OneOf(['moved', 'duplicate', 'recorded']),
  parcelId: Id,
  number: Type.String(),
  state: ParcelState,
  exceptions: Type.Array(OneOf(custodyExceptions)),
});

export const ParcelRow = Closed({
  id: Id,
  number: Type.String(),
  traceCode: Type.String(),
  state: ParcelState,
  merchantId: Id,
  merchantName: Type.String(),
  originSiteId: Id,
  originName: Type.String(),
  custodianKind: OneOf(custodianKinds),
  custodianId: Nullable(Id),
  custodianName: Nullable(Type.String()),
  /** First character of the name and the last four digits of the phone. */
  receiver: Type.String(),
  receiverRegion: Type.String(),
  receiverRegionName: Type.String(),
  weightGrams: Grams,
  boxes: Type.Integer(),
  carrierName: Nullable(Type.String()),
  carrierNo: Nullable(Type.String()),
  createdAt: Moment,
  movedAt: Moment,
  /** Open custody exceptions. */
  exceptions: Type.Integer(),
});

/** Whom a parcel is for, in full: what a carrier's form asks. */
export const ParcelReceiver = Closed({
  name: Type.String(),
  phone: Type.String(),
  /** From the province down, in one piece as it is written on a form. */
  regionName: Type.String(),
  address: Type.String(),
});

export const Parcel = Closed({
  parcel: ParcelRow,
  /** Whether the reader has it and hands it on, and so may read the receiver in full. */
  mayReadReceiver: Type.Boolean(),
  referenceId: Id,
  stops: Type.Array(Closed({ siteId: Id, code: Type.String(), name: Type.String(), kind: Type.String() })),
  lots: Type.Array(Closed({ lotId: Id, code: Type.String(), productName: Type.String(), boxes: Type.Integer() })),
  scans: Type.Array(
    Closed({
      id: Id,
      action: ScanAction,
      siteId: Id,
      siteName: Type.String(),
      at: Moment,
      receivedAt: Moment,
      offline: Type.Boolean(),
      outOfOrder: Type.Boolean(),
      exceptions: Type.Array(
        Closed({
          kind: OneOf(custodyExceptions),
          raisedAt: Moment,
          /** Null while it is open. */
          explainedAt: Nullable(Moment),
          explainedFrom: Nullable(OneOf(explainedFrom)),
          /** What somebody said of it; null when a late scan explained it. */
          explanation: Nullable(Type.String()),
        }),
      ),
      /** Whether the reader may say what lay behind its exceptions. */
      mayExplain: Type.Boolean(),
    }),
  ),
});
