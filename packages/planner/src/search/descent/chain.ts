import type { Pieces } from './pieces.ts';
import type { SoftPlan } from './soft-plan.ts';

/**
 * A route as it would be, put together from pieces of others in constant time for each piece (Vidal et al. 2013):
 * a beginning, stops one by one, and an end.
 */
export class Chain {
  readonly #plan: SoftPlan;
  #route = 0;
  #node = 0;
  #stops = 0;
  #way = 0;
  #collect = 0;
  #load = 0;
  #duration = 0;
  #warp = 0;
  #from = 0;
  #to = 0;
  #takers = 0;

  constructor(plan: SoftPlan) {
    this.#plan = plan;
  }

  /** Begins as a route does up to a node, on its own vehicle or that of another route. */
  begin(node: number, vehicle = this.#plan.owner[node]!): void {
    const { upTo, rank } = this.#plan;
    this.#route = vehicle;
    this.#node = node;
    this.#stops = rank[node]!;
    this.#way = upTo.way[node]!;
    this.#collect = upTo.collect[node]!;
    this.#load = upTo.load[node]!;
    this.#duration = upTo.duration[node]!;
    this.#warp = upTo.warp[node]!;
    this.#from = upTo.from[node]!;
    this.#to = upTo.to[node]!;
    this.#takers = upTo.takers[node]!;
  }

  /** Calls at so many stops as they follow one another now, from the given one on. */
  call(first: number, count: number): void {
    const { inst, next, takers } = this.#plan;
    for (let stop = first, left = count; left > 0; stop = next[stop]!, left--) {
      const deliver = inst.deliver[stop]!;
      const collect = inst.collect[stop]!;
      const load = deliver > collect ? deliver : collect;
      this.#join(stop, 0, deliver, collect, load, inst.service[stop]!, 0, inst.windowFrom[stop]!, inst.windowTo[stop]!);
      this.#node = stop;
      this.#takers &= takers[stop]!;
    }
    this.#stops += count;
    this.#plan.calls += count;
  }

  /**
   * Ends as a route does from a node on, and says what the whole costs with its limits broken; Infinity where the
   * vehicle may not serve a stop of it.
   */
  end(node: number): number {
    const { kind, fixed, unit, room, reach, onward, rank, count, owner, weights } = this.#plan;
    const { way, deliver, collect, load, duration, warp, from, to, takers }: Pieces = onward;
    this.#join(
      node,
      way[node]!,
      deliver[node]!,
      collect[node]!,
      load[node]!,
      duration[node]!,
      warp[node]!,
      from[node]!,
      to[node]!,
    );
    const stops = this.#stops + count[owner[node]!]! + 1 - rank[node]!;
    if (stops === 0) return 0;
    const route = this.#route;
    if ((((this.#takers & takers[node]!) >> kind[route]!) & 1) === 0) return Number.POSITIVE_INFINITY;
    const overload = this.#load - room[route]!;
    const overway = this.#way - reach[route]!;
    let cost = fixed[route]! + unit[route]! * this.#way + weights.warp * this.#warp;
    if (overload > 0) cost += weights.load * overload;
    if (overway > 0) cost += weights.way * overway;
    return cost;
  }

  #join(
    node: number,
    way: number,
    deliver: number,
    collect: number,
    load: number,
    duration: number,
    warp: number,
    from: number,
    to: number,
  ): void {
    const { inst, place, row } = this.#plan;
    const cell = row[this.#node]! + place[node]!;
    this.#way += inst.distance[cell]! + way;
    const before = this.#load + deliver;
    const behind = this.#collect + load;
    this.#load = before > behind ? before : behind;
    this.#collect += collect;
    const travel = inst.duration[cell]!;
    const ready = this.#duration - this.#warp + travel;
    const early = from - ready - this.#to;
    const late = this.#from + ready - to;
    const first = from - ready;
    const last = to - ready;
    this.#duration += travel + duration;
    this.#warp += warp;
    if (first > this.#from) this.#from = first;
    if (last < this.#to) this.#to = last;
    if (early > 0) {
      this.#duration += early;
      this.#from -= early;
    }
    if (late > 0) {
      this.#warp += late;
      this.#to += late;
    }
  }
}
