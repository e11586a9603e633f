import { describe, expect, it } from 'vitest';
import { originsIn, type Edge } from './origins.ts';

const edge = (fromLot: string, toLot: string, grams: number): Edge => ({ fromLot, toLot, grams });
const read = (edges: Edge[], grams: Record<string, number>) =>
  originsIn({ edges, grams: new Map(Object.entries(grams)) });

describe('origins of a lot', () => {
  it('are the lot itself when nothing went into it', () => {
    expect(read([], {}).of('a', 2500)).toEqual(new Map([['a', 2500]]));
    expect(read([], {}).left('a', 2500)).toEqual(new Map([['a', 2500]]));
  });

  it('share the waste in proportion: 10 kg and 5 kg into 12 kg', () => {
    const edges = [edge('a', 'pack', 10_000), edge('b', 'pack', 5_000)];
    expect(read(edges, { pack: 12_000 }).of('pack')).toEqual(
      new Map([
        ['a', 8_000],
        ['b', 4_000],
      ]),
    );
  });

  it('put together what came by two ways', () => {
    const edges = [
      edge('harvest', 'large', 600),
      edge('harvest', 'small', 400),
      edge('large', 'pack', 500),
      edge('small', 'pack', 300),
    ];
    expect(read(edges, { large: 600, small: 400, pack: 777 }).of('pack')).toEqual(new Map([['harvest', 777]]));
  });

  it('keep the households’ share when leaf becomes tea: 30 kg and 12 kg of leaf into 9.6 kg', () => {
    const edges = [edge('a', 'tea', 30_000), edge('b', 'tea', 12_000), edge('tea', 'tins', 5_000)];
    const origins = read(edges, { tea: 9_600, tins: 4_900 });
    expect(origins.into('tea')).toEqual(
      new Map([
        ['a', 30_000],
        ['b', 12_000],
      ]),
    );
    expect(origins.of('tea')).toEqual(
      new Map([
        ['a', 6_857],
        ['b', 2_743],
      ]),
    );
    expect(origins.of('tins')).toEqual(
      new Map([
        ['a', 3_500],
        ['b', 1_400],
      ]),
    );
    // What the tins took is no longer there: 6,857 − 3,571 and 2,743 − 1,429.
    expect(origins.left('tea', 4_600)).toEqual(
      new Map([
        ['a', 3_286],
        ['b', 1_314],
      ]),
    );
  });

  it('give no more of one than a mix had, however small the parts are', () => {
    // One gram of four was b's; each of two packs would round half a gram up to one.
    const edges = [edge('a', 'mix', 3), edge('b', 'mix', 1), edge('mix', 'p1', 2), edge('mix', 'p2', 2)];
    const origins = read(edges, { mix: 4, p1: 2, p2: 2 });
    expect(origins.of('p1')).toEqual(new Map([['a', 2]]));
    expect(origins.of('p2')).toEqual(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
    );
  });

  it('of a lot stay what they were when another is made of the same mix later', () => {
    const edges = [edge('a', 'mix', 700), edge('b', 'mix', 333), edge('mix', 'p1', 401)];
    const grams = { mix: 1_000, p1: 399, p2: 500 };
    const before = read(edges, grams).of('p1');
    expect(read([...edges, edge('mix', 'p2', 500)], grams).of('p1')).toEqual(before);
  });
});
