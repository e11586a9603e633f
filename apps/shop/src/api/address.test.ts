import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';
import { newId } from './new-id.ts';

describe('the address of an endpoint', () => {
  it('fills parameters and leaves out what is not asked', () => {
    const path = '/api/counties/:county/offers/:id';
    expect(addressOf(path, { params: { county: 422_826, id: 'a/b' } })).toBe('/api/counties/422826/offers/a%2Fb');
    expect(addressOf('/api/offers', { query: { q: '蜜', cursor: undefined } })).toBe('/api/offers?q=%E8%9C%9C');
  });
});

describe('an id made in a browser', () => {
  it('is a UUIDv7 that sorts by time', () => {
    const early = newId(1_700_000_000_000);
    expect(early).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId(1_700_000_000_001) > early).toBe(true);
    expect(newId()).not.toBe(newId());
  });
});
