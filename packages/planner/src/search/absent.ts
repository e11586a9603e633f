import type { Context } from './context.ts';
import { ABSENT, type State } from './state.ts';

/** Of many absent requests a step tries this many near its ruin, and this many from anywhere. */
const NEAR = 10;
const ANYWHERE = 4;

/** Fills `ctx.absent` with all that is not served. */
export function gatherAbsent(ctx: Context, st: State): void {
  ctx.absentCount = 0;
  if (st.totals[ABSENT] === 0) return;
  for (let r = 0; r < ctx.inst.requests; r++) if (st.served[r] === 0) ctx.absent[ctx.absentCount++] = r;
}

/** Lists a request that is not served, unless it is listed already. */
function list(ctx: Context, st: State, request: number): void {
  if (request < 0 || st.served[request] === 1 || ctx.absent.subarray(0, ctx.absentCount).includes(request)) return;
  ctx.absent[ctx.absentCount++] = request;
}

/**
 * What a step tries to serve besides what it ruins. A ruin makes room around its seed, so where many are absent (too
 * small a fleet, prizes not worth their way) those near the seed are tried and a few others, not all each time.
 */
export function gatherSomeAbsent(ctx: Context, st: State): void {
  const { inst, random } = ctx;
  if (st.totals[ABSENT]! <= NEAR + ANYWHERE) {
    gatherAbsent(ctx, st);
    return;
  }
  ctx.absentCount = 0;
  list(ctx, st, inst.requestOf[ctx.seed]!);
  for (let k = 0; k < inst.nearCount && ctx.absentCount < NEAR; k++)
    list(ctx, st, inst.requestOf[inst.near[ctx.seed * inst.nearCount + k]!]!);
  for (let k = 0; k < ANYWHERE; k++) {
    let request = random.below(inst.requests);
    while (st.served[request] === 1) request = (request + 1) % inst.requests;
    list(ctx, st, request);
  }
}
