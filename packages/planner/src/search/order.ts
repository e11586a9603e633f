import type { Context } from './context.ts';

/** Ways to order the absent requests, drawn with the weights SISR (2020) gives them. */
const RANDOM = 0;
const DEMAND = 1;
const FAR = 2;
const CLOSE = 3;
const NARROW = 4;
const EARLY = 5;
const LATE = 6;

const UNTIMED = [RANDOM, RANDOM, RANDOM, RANDOM, DEMAND, DEMAND, DEMAND, DEMAND, FAR, FAR, CLOSE];
const TIMED = [...UNTIMED, NARROW, NARROW, EARLY, EARLY, LATE, LATE];

function keyOf(ctx: Context, way: number, stop: number): number {
  const { inst } = ctx;
  switch (way) {
    case RANDOM:
      return ctx.random.real();
    case DEMAND:
      return -inst.deliver[stop]! - inst.collect[stop]!;
    case FAR:
      return -fromDepot(ctx, stop);
    case CLOSE:
      return fromDepot(ctx, stop);
    case NARROW:
      return inst.windowTo[stop]! - inst.windowFrom[stop]!;
    case EARLY:
      return inst.windowFrom[stop]!;
    default:
      return -inst.windowTo[stop]!;
  }
}

function fromDepot({ inst }: Context, stop: number): number {
  return inst.distance[inst.startPlace[0]! * inst.places + inst.stopPlace[stop]!]!;
}

/** Orders the absent requests in a way drawn at random. */
export function orderAbsent(ctx: Context): void {
  const { inst, random, keys, absent, absentCount } = ctx;
  const ways = inst.hasWindows ? TIMED : UNTIMED;
  const way = ways[random.below(ways.length)]!;
  for (let i = 0; i < absentCount; i++) keys[absent[i]!] = keyOf(ctx, way, inst.alternatives[absent[i]!]![0]!);
  if (absentCount > 64) absent.subarray(0, absentCount).sort((a, b) => keys[a]! - keys[b]!);
  else insertionSort(absent, keys, absentCount);
}

function insertionSort(items: Int32Array, keys: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const item = items[i]!;
    const key = keys[item]!;
    let j = i - 1;
    for (; j >= 0 && keys[items[j]!]! > key; j--) items[j + 1] = items[j]!;
    items[j + 1] = item;
  }
}
