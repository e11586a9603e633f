import { expect, it } from 'vitest';
import { soldOutLast } from './sold-out-last.ts';

it('puts what is sold out behind what can be bought, and changes nothing else', () => {
  const cards = [
    { id: 'a', stock: 'none' },
    { id: 'b', stock: 'plenty' },
    { id: 'c', stock: 'none' },
    { id: 'd', stock: 'few' },
  ];
  expect(soldOutLast(cards).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});
