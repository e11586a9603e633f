import type { Static } from 'typebox';
import type {
  ParcelState as ParcelStateShape,
  custodianKinds,
  custodyExceptions,
} from '@shanhuo/contract/logistics/index';
import { scanSteps } from './scan-steps.ts';

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
}

/**
 * Reads the custody of a parcel from all its scans, in the order in which they happened. Phones bring their scans late
 * and in any order, so nothing depends on when a scan was received; ties are broken by id.
 */
export function readChain(plan: Plan, scans: readonly Scan[]): Chain {
  let custody: Custody = {
    state: 'created',
    custodianKind: 'merchant',
    custodianId: plan.merchantId,
    carrierName: null,
    carrierNo: null,
    movedAt: plan.createdAt,
    reached: -1,
  };
  const moves: string[] = [];
  const exceptions: { scanId: string; kind: CustodyException }[] = [];
  const inOrder = scans.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  for (const scan of inOrder) {
    const step = stepOf(plan, custody, scan);
    exceptions.push(...step.exceptions.map((kind) => ({ scanId: scan.id, kind })));
    if (step.custody === null) continue;
    custody = step.custody;
    moves.push(scan.id);
  }
  return { custody, moves, exceptions };
}

/** Whether two custodies are the same state in the same hands; since when doesn't matter. */
export const sameHands = (a: Custody, b: Custody): boolean =>
  a.state === b.state &&
  a.custodianKind === b.custodianKind &&
  a.custodianId === b.custodianId &&
  a.carrierName === b.carrierName;

/** A signed parcel is at its end: a second signature repeats, anything else is looked into, custody stays. */
function stepOf(plan: Plan, custody: Custody, scan: Scan): Step {
  if (custody.state === 'signed') {
    return { custody: null, exceptions: scan.action === 'sign' ? [] : ['after-end'] };
  }
  return scanSteps[scan.action](plan, custody, scan);
}
