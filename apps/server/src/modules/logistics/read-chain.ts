import type { Chain, Custody, CustodyException, Plan, Scan, Step } from './custody.ts';
import { scanSteps } from './scan-steps.ts';

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

/** A signed parcel is at its end: a second signature repeats, anything else is looked into, custody stays. */
function stepOf(plan: Plan, custody: Custody, scan: Scan): Step {
  if (custody.state === 'signed') {
    return { custody: null, exceptions: scan.action === 'sign' ? [] : ['after-end'] };
  }
  return scanSteps[scan.action](plan, custody, scan);
}
