import type { Instance } from '../instance.ts';

/** What pieces are made of: nodes and the ways between them. */
export interface Roads {
  inst: Instance;
  /** Place of a node, and where the ways from there begin in the tables. */
  place: Int32Array;
  row: Int32Array;
  /** Per stop: a bit for each vehicle type that may serve it. */
  takers: Int32Array;
}

/**
 * What is known of a piece of a route, per node it ends or begins at, so that pieces are put together in constant time
 * (Vidal et al. 2013): its way; what is brought out to its stops, fetched from them, and at most aboard on it; how long it
 * takes and how much of that is time warp, the time one would have to go back to be in time; and the earliest and latest
 * moment to begin it without more of that.
 */
export interface Pieces {
  way: Int32Array;
  deliver: Int32Array;
  collect: Int32Array;
  load: Int32Array;
  duration: Int32Array;
  warp: Int32Array;
  from: Int32Array;
  to: Int32Array;
  /** A bit for each vehicle type that may serve all of it. */
  takers: Int32Array;
}

export function emptyPieces(nodes: number): Pieces {
  const take = (): Int32Array => new Int32Array(nodes);
  return {
    way: take(),
    deliver: take(),
    collect: take(),
    load: take(),
    duration: take(),
    warp: take(),
    from: take(),
    to: take(),
    takers: take(),
  };
}

/** Way from a node to another. */
export function wayOf({ inst, row, place }: Roads, a: number, b: number): number {
  return inst.distance[row[a]! + place[b]!]!;
}

/** What is known of a node by itself. */
export function setAlone(roads: Roads, pieces: Pieces, node: number): void {
  const { inst, takers } = roads;
  const isStop = node < inst.stops;
  pieces.way[node] = pieces.warp[node] = 0;
  pieces.deliver[node] = isStop ? inst.deliver[node]! : 0;
  pieces.collect[node] = isStop ? inst.collect[node]! : 0;
  pieces.load[node] = Math.max(pieces.deliver[node]!, pieces.collect[node]!);
  pieces.duration[node] = isStop ? inst.service[node]! : 0;
  pieces.from[node] = isStop ? inst.windowFrom[node]! : inst.shiftFrom[0]!;
  pieces.to[node] = isStop ? inst.windowTo[node]! : inst.shiftTo[0]!;
  pieces.takers[node] = isStop ? takers[node]! : -1;
}

/** Puts two pieces together, of which the first ends where the second goes on: one of them is a single node. */
export function concatenate(roads: Roads, out: Pieces, at: number, a: Pieces, i: number, b: Pieces, j: number): void {
  const { inst, place, row } = roads;
  const cell = row[i]! + place[j]!;
  const load = Math.max(a.load[i]! + b.deliver[j]!, a.collect[i]! + b.load[j]!);
  const deliver = a.deliver[i]! + b.deliver[j]!;
  const collect = a.collect[i]! + b.collect[j]!;
  const way = a.way[i]! + inst.distance[cell]! + b.way[j]!;
  const ready = a.duration[i]! - a.warp[i]! + inst.duration[cell]!;
  const wait = Math.max(b.from[j]! - ready - a.to[i]!, 0);
  const warp = Math.max(a.from[i]! + ready - b.to[j]!, 0);
  const duration = a.duration[i]! + b.duration[j]! + inst.duration[cell]! + wait;
  const from = Math.max(b.from[j]! - ready, a.from[i]!) - wait;
  const to = Math.min(b.to[j]! - ready, a.to[i]!) + warp;
  out.warp[at] = a.warp[i]! + b.warp[j]! + warp;
  out.load[at] = load;
  out.deliver[at] = deliver;
  out.collect[at] = collect;
  out.way[at] = way;
  out.duration[at] = duration;
  out.from[at] = from;
  out.to[at] = to;
  out.takers[at] = a.takers[i]! & b.takers[j]!;
}
