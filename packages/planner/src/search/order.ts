import type { Context } from './context.ts';

/** Ways to order the absent requests, with the weights SISR (2020) gives them; the last two ask for windows. */
const ORDERS: { weight: number; timed: boolean; key: (ctx: Context, stop: number) => number }[] = [
  { weight: 4, timed: false, key: (ctx) => ctx.random.real() },
  { weight: 4, timed: false, key: ({ inst }, stop) => -inst.deliver[stop]! - inst.collect[stop]! },
  { weight: 2, timed: false, key: (ctx, stop) => -fromDepot(ctx, stop) },
  { weight: 1, timed: false, key: (ctx, stop) => fromDepot(ctx, stop) },
  { weight: 2, timed: true, key: ({ inst }, stop) => inst.windowTo[stop]! - inst.windowFrom[stop]! },
  { weight: 2, timed: true, key: ({ inst }, stop) => inst.windowFrom[stop]! },
  { weight: 2, timed: true, key: ({ inst }, stop) => -inst.windowTo[stop]! },
];

function fromDepot({ inst }: Context, stop: number): number {
  return inst.distance[inst.startPlace[0]! * inst.places + inst.stopPlace[stop]!]!;
}

/** Orders the absent requests by a way drawn at random; requests with more days come first where days differ. */
export function orderAbsent(ctx: Context): void {
  const { inst, random, keys, absent, absentCount } = ctx;
  const open = ORDERS.filter((order) => inst.hasWindows || !order.timed);
  let draw = random.below(open.reduce((sum, order) => sum + order.weight, 0));
  const order = open.find(({ weight }) => (draw -= weight) < 0)!;
  for (let i = 0; i < absentCount; i++) keys[absent[i]!] = order.key(ctx, inst.alternatives[absent[i]!]![0]!);
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
