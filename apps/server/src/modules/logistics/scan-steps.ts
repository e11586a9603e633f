import type { Custody, CustodyException, ParcelState, Plan, Scan, Step } from './custody.ts';

const stateAt: Readonly<Record<string, ParcelState>> = {
  'village-station': 'at-station',
  'township-hub': 'at-hub',
  'county-centre': 'at-centre',
  'cold-store': 'at-centre',
};

const stateOf = (scan: Scan): ParcelState => stateAt[scan.siteKind] ?? 'at-centre';
const nothing: Step = { custody: null, exceptions: [] };

/** What the plan says of a parcel showing up at a site. A scan in the field is never refused for it. */
function surprises(plan: Plan, custody: Custody, siteId: string): CustodyException[] {
  const position = plan.stops.indexOf(siteId);
  if (position < 0) return ['off-route'];
  if (custody.custodianKind === 'carrier' || position < custody.reached) return ['went-back'];
  return position > custody.reached + 1 ? ['skipped-stop'] : [];
}

const furthest = (plan: Plan, custody: Custody, siteId: string): number =>
  Math.max(custody.reached, plan.stops.indexOf(siteId));

const isAt = (custody: Custody, siteId: string): boolean =>
  custody.custodianKind === 'site' && custody.custodianId === siteId;

/** It is at this site now, whoever had it before. */
function arrive(plan: Plan, custody: Custody, scan: Scan): Step {
  if (isAt(custody, scan.siteId)) return nothing;
  return {
    exceptions: surprises(plan, custody, scan.siteId),
    custody: {
      ...custody,
      state: stateOf(scan),
      custodianKind: 'site',
      custodianId: scan.siteId,
      carrierName: null,
      carrierNo: null,
      movedAt: scan.at,
      reached: furthest(plan, custody, scan.siteId),
    },
  };
}

/** A driver takes it along from this site. It was there, even if nobody scanned it in. */
function load(plan: Plan, custody: Custody, scan: Scan): Step {
  if (custody.custodianKind === 'driver' && custody.custodianId === scan.organisationId) return nothing;
  return {
    exceptions: isAt(custody, scan.siteId) ? [] : surprises(plan, custody, scan.siteId),
    custody: {
      ...custody,
      state: stateOf(scan),
      custodianKind: 'driver',
      custodianId: scan.organisationId,
      carrierName: null,
      carrierNo: null,
      movedAt: scan.at,
      reached: furthest(plan, custody, scan.siteId),
    },
  };
}

/** It leaves the county's network, as planned from its last stop. */
function handToCarrier(plan: Plan, custody: Custody, scan: Scan): Step {
  if (custody.custodianKind === 'carrier' && custody.carrierName === scan.carrierName) return nothing;
  const last = plan.stops.length - 1;
  const position = plan.stops.indexOf(scan.siteId);
  const asPlanned = position === last && custody.reached === last;
  return {
    exceptions: asPlanned ? [] : [position < 0 ? 'off-route' : 'skipped-stop'],
    custody: {
      ...custody,
      state: 'with-carrier',
      custodianKind: 'carrier',
      custodianId: null,
      carrierName: scan.carrierName,
      carrierNo: scan.carrierNo,
      movedAt: scan.at,
    },
  };
}

/** Whoever lives in the county has come to the last stop, where the parcel lies after the whole of its way. */
const isFetched = ({ stops, fetchable }: Plan, custody: Custody, { siteId }: Scan): boolean =>
  fetchable && siteId === stops.at(-1) && isAt(custody, siteId) && custody.reached === stops.length - 1;

/**
 * The receiver has it: from a carrier, or fetched at the last stop. Nobody of the county has to have handed it on before, but
 * then it is looked into.
 */
function sign(plan: Plan, custody: Custody, scan: Scan): Step {
  return {
    exceptions: custody.custodianKind === 'carrier' || isFetched(plan, custody, scan) ? [] : ['skipped-stop'],
    custody: { ...custody, state: 'signed', custodianKind: 'receiver', custodianId: null, movedAt: scan.at },
  };
}

/** What each action does to the custody it finds. */
export const scanSteps: Readonly<Record<Scan['action'], (plan: Plan, custody: Custody, scan: Scan) => Step>> = {
  arrive,
  load,
  'hand-to-carrier': handToCarrier,
  sign,
};
