import { expect, it } from 'vitest';
import { namesNothing, saysNothing } from './answer.ts';

it('tells silence and faults, which leave a page as it was, from refusals, which change it', () => {
  const refused = { ok: false as const, code: 'order.unknown' as const, message: '' };
  expect(saysNothing({ ok: true, body: 1 })).toBe(false);
  expect(saysNothing({ ...refused, status: 404 })).toBe(false);
  expect(saysNothing({ ...refused, status: 401 })).toBe(false);
  expect(saysNothing({ ...refused, code: 'no-answer', status: 0 })).toBe(true);
  expect(saysNothing({ ...refused, code: 'fault', status: 500 })).toBe(true);
});

it('knows when asking again is no use', () => {
  const refused = { ok: false as const, code: 'offer.unknown' as const, message: '' };
  expect([null, { ok: true as const, body: 1 }].map(namesNothing)).toEqual([false, false]);
  expect([404, 400, 401, 500, 0].map((status) => namesNothing({ ...refused, status }))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
