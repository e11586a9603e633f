import { describe, expect, it } from 'vitest';
import { isNamed, mayDo, placeOf } from './parcel-place.ts';

const parcel = (
  state: 'created' | 'at-station' | 'at-hub' | 'at-centre' | 'with-carrier',
  custodianId: string | null,
) => ({
  state,
  custodianId,
  custodianKind: 'site' as const,
});

describe('where a parcel is, seen from a site', () => {
  it('is here in the hands of the site, or of the vehicle', () => {
    expect(placeOf(parcel('at-hub', 'hub'), 'township-hub', ['hub'])).toBe('here');
    expect(placeOf(parcel('at-station', 'van'), undefined, ['van'])).toBe('here');
  });

  it('is coming until it has been as far as this kind of site', () => {
    expect(placeOf(parcel('created', 'shop'), 'village-station', ['station'])).toBe('coming');
    expect(placeOf(parcel('at-station', 'van'), 'township-hub', ['hub'])).toBe('coming');
  });

  it('is gone once it was here and left, and when a carrier has it', () => {
    expect(placeOf(parcel('at-station', 'van'), 'village-station', ['station'])).toBe('gone');
    expect(placeOf(parcel('at-centre', 'centre'), 'village-station', ['station'])).toBe('gone');
    expect(placeOf(parcel('with-carrier', null), 'county-centre', ['centre'])).toBe('gone');
  });
});

it('offers for each scan the parcels that it could be about', () => {
  const [atShop, onVan] = [
    parcel('created', 'shop'),
    { ...parcel('at-station', 'van'), custodianKind: 'driver' as const },
  ];
  expect(mayDo('arrive', 'coming', atShop)).toBe(true);
  expect(mayDo('arrive', 'here', atShop)).toBe(false);
  expect(mayDo('load', 'here', parcel('at-station', 'station'))).toBe(true);
  expect(mayDo('load', 'here', onVan)).toBe(false);
  expect(mayDo('load', 'gone', parcel('with-carrier', null))).toBe(false);
  expect(mayDo('sign', 'gone', parcel('with-carrier', null))).toBe(true);
});

it('finds a parcel by a part of its number or of its receiver, however it is typed', () => {
  const one = { number: '26112573753561', traceCode: 'XF7K', carrierNo: null, receiver: '翁** *******1044' };
  expect(isNamed(one, '2611 2573')).toBe(true);
  expect(isNamed(one, 'xf7')).toBe(true);
  expect(isNamed(one, '翁')).toBe(true);
  expect(isNamed(one, '')).toBe(true);
  expect(isNamed(one, '0000')).toBe(false);
});
