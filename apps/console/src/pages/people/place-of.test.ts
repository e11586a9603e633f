import { expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

it('a chosen place is a region or an organisation', () => {
  expect(placeOf('region:422826')).toEqual({ regionCode: '422826' });
  expect(placeOf('organisation:0190')).toEqual({ organisationId: '0190' });
  expect(placeOf('')).toBe(null);
});
