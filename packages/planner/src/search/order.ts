import type { Context } from './context.ts';

/** Ways to order the absent requests, drawn with the weights SISR (2020) gives them. */
const RANDOM = 0;
const DEMAND = 1;
const FAR = 2;
const CLOSE = 3;
const NARROW = 4;
const EARLY = 5;
const LATE = 6;
/** Ours: what few vehicles may serve comes first, before others fill them. */
const SCARCE = 7;

const UNTIMED = [RANDOM, RANDOM, RANDOM, RANDOM, DEMAND, DEMAND, DEMAND, DEMAND, FAR, FAR, CLOSE];
const TIMED = [...UNTIMED, NARROW, NARROW, EARLY, EARLY, LATE, LATE];
/** Share of orders by scarcity where vehicles differ in what they may serve. */
const BY_SCARCITY = 0.1;

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
    case LATE:
      return -inst.windowTo[stop]!;
    default:
      return inst.servers[stop]! - ctx.random.real();
  }
}

function fromDepot({ inst }: Context, stop: number): number {
  return inst.distance[inst.startPlace[0]! * inst.places + inst.stopPlace[stop]!]!;
}

function sortBy(ctx: Context, way: number): void {
  const { inst, keys, absent, absentCount } = ctx;
  for (let i = 0; i < absentCount; i++) keys[absent[i]!] = keyOf(ctx, way, inst.alternatives[absent[i]!]![0]!);
  if (absentCount > 64) absent.subarray(0, absentCount).sort((a, b) => keys[a]! - keys[b]!);
  else insertionSort(absent, keys, absentCount);
}

/** Orders the absent requests in a way drawn at random. */
export function orderAbsent(ctx: Context): void {
  const { inst, random } = ctx;
  const ways = inst.hasWindows ? TIMED : UNTIMED;
  const scarce = inst.servesAll.includes(0) && random.real() < BY_SCARCITY;
  sortBy(ctx, scarce ? SCARCE : ways[random.below(ways.length)]!);
}

/** The order a first solution is built in: by scarcity where that tells stops apart. */
export function orderForBuilding(ctx: Context): void {
  if (ctx.inst.servesAll.includes(0)) sortBy(ctx, SCARCE);
  else orderAbsent(ctx);
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
