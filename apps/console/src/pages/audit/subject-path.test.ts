import { describe, expect, it } from 'vitest';
import { jobs } from '../../navigation.ts';
import { pathOf, shortId } from './subject-path.ts';

const subjects = [
  'order',
  'parcel',
  'claim',
  'invoice-request',
  'lot',
  'offer',
  'merchant',
  'site',
  'payment',
  'settlement',
  'product',
  'category',
  'household',
  'entry',
  'bill',
];

describe('an audit note', () => {
  it('opens what it is about on a page of the desk', () => {
    expect(pathOf('order', 'a b')).toBe('/orders?order=a%20b');
    expect(pathOf('price-board', '2026-11-23')).toBe('/prices?day=2026-11-23');
    expect(pathOf('grant', 'x')).toBe(null);
    const pages = subjects.map((subject) => pathOf(subject, 'x')?.split('?')[0]);
    expect(jobs.map(({ path }) => path)).toEqual(expect.arrayContaining(pages));
  });

  it('shortens long ids', () => {
    expect([shortId('2026-11-23'), shortId('01a20b93-b40c-76c2-97ca-1bc4a683897d')]).toEqual(['2026-11-23', '…83897d']);
  });
});
