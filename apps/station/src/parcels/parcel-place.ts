import type { Static } from 'typebox';
import type { ParcelRow } from '@shanhuo/contract/logistics/shapes';
import type { SiteKind } from '@shanhuo/contract/network/shapes';
import type { ScanAction } from './scan-actions.ts';

export type Parcel = Static<typeof ParcelRow>;
type Custody = Pick<Parcel, 'state' | 'custodianId'>;

/** here: in the hands of this site or vehicle · coming: not as far yet · gone: has passed. */
export type ParcelPlace = 'here' | 'coming' | 'gone';

/** How far along the way a state is; every way leads from a station through a hub and the centre out of the county. */
const reached: Record<Parcel['state'], number> = {
  created: 0,
  'at-station': 1,
  'at-hub': 2,
  'at-centre': 3,
  'with-carrier': 4,
  signed: 5,
};
const rankOf: Record<SiteKind, number> = {
  'village-station': 1,
  'township-hub': 2,
  'county-centre': 3,
  'cold-store': 0,
};

/** Where a parcel is, seen from a site. `holders` are the ids that mean "us": the site, and the vehicle's organisation. */
export function placeOf(parcel: Custody, kind: SiteKind | undefined, holders: readonly string[]): ParcelPlace {
  if (parcel.custodianId !== null && holders.includes(parcel.custodianId)) return 'here';
  return kind !== undefined && reached[parcel.state] < rankOf[kind] ? 'coming' : 'gone';
}

/** Nobody has to do anything about it any more. */
export const isOver = ({ state }: Pick<Parcel, 'state'>): boolean => state === 'signed';

/** Whether a part of a number, or of who receives it, names this parcel; nothing names all. */
export function isNamed(
  { number, traceCode, carrierNo, receiver }: Pick<Parcel, 'number' | 'traceCode' | 'carrierNo' | 'receiver'>,
  words: string,
): boolean {
  const sought = words.replaceAll(/\s/g, '').toUpperCase();
  return [number, traceCode, carrierNo ?? '', receiver].some((text) => text.toUpperCase().includes(sought));
}

/** What may be done with a parcel where it is; a keeper hands over only what is here, the centre also hears of delivery. */
export function mayDo(
  action: ScanAction,
  place: ParcelPlace,
  { state, custodianKind }: Pick<Parcel, 'state' | 'custodianKind'>,
): boolean {
  if (action === 'arrive') return place === 'coming';
  if (action === 'load') return place === 'here' && custodianKind !== 'driver';
  return place === 'here' || (action === 'sign' && state === 'with-carrier');
}
