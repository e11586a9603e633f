import { expect, it } from 'vitest';
import { isHalfAPoint, pointOf } from './point.ts';

it('takes a point whole or not at all', () => {
  expect([{}, { lat: 29.68 }, { lon: 109.14 }, { lat: 29.68, lon: 109.14 }].map(isHalfAPoint)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(pointOf({ lat: 29.68 })).toEqual({});
  expect(pointOf({ lat: 0, lon: 0 })).toEqual({ lat: 0, lon: 0 });
});

it('sends back what nobody moved to the last decimal, and what was moved as it was typed', () => {
  const known = { lat: 29.681_234_567_8, lon: 109.143_210_987_6 };
  expect(pointOf({ lat: 29.681_235, lon: 109.143_211 }, known)).toEqual(known);
  expect(pointOf({ lat: 29.681_24, lon: 109.143_211 }, known)).toEqual({ lat: 29.681_24, lon: 109.143_211 });
  expect(pointOf({ lat: 29.5, lon: 109.2 }, { lat: null, lon: null })).toEqual({ lat: 29.5, lon: 109.2 });
});
