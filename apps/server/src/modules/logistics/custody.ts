import type { Static } from 'typebox';
import type {
  ParcelState as ParcelStateShape,
  custodianKinds,
  custodyExceptions,
} from '@shanhuo/contract/logistics/index';

export type ParcelState = Static<typeof ParcelStateShape>;
export type CustodianKind = (typeof custodianKinds)[number];
export type CustodyException = (typeof custodyExceptions)[number];

export interface Custody {
  readonly state: ParcelState;
  readonly custodianKind: CustodianKind;
  /** An organisation of ours; null once the parcel has left the county's hands. */
  readonly custodianId: string | null;
  readonly carrierName: string | null;
  readonly carrierNo: string | null;
  readonly movedAt: Date;
  /** Place in the plan of the furthest stop reached; −1 before the first. */
  readonly reached: number;
}

export interface Scan {
  readonly id: string;
  readonly action: 'arrive' | 'load' | 'hand-to-carrier' | 'sign';
  readonly siteId: string;
  readonly siteKind: string;
  readonly organisationId: string | null;
  readonly carrierName: string | null;
  readonly carrierNo: string | null;
  readonly at: Date;
}

/** What one scan does to the custody it finds: the new custody, or null for a scan that repeats what is so already. */
export interface Step {
  readonly custody: Custody | null;
  readonly exceptions: readonly CustodyException[];
}

export interface Chain {
  readonly custody: Custody;
  /** Scans that moved custody, in order. */
  readonly moves: readonly string[];
  readonly exceptions: readonly { readonly scanId: string; readonly kind: CustodyException }[];
}

export interface Plan {
  readonly merchantId: string;
  readonly createdAt: Date;
  /** Site ids: station, hub, centre. */
  readonly stops: readonly string[];
  /** Its receiver lives in the county and may fetch it at the last stop; no carrier takes it any further then. */
  readonly fetchable: boolean;
}

/** Whether two custodies are the same state in the same hands; since when doesn't matter. */
export const sameHands = (a: Custody, b: Custody): boolean =>
  a.state === b.state &&
  a.custodianKind === b.custodianKind &&
  a.custodianId === b.custodianId &&
  a.carrierName === b.carrierName;
