import type { Context } from './context.ts';
import type { State } from './state.ts';

/** Books a slot under another vehicle type. */
export function changeKind(ctx: Context, st: State, slot: number, kind: number): void {
  const { inst } = ctx;
  const row = Math.floor(slot / inst.slotsPerDay) * inst.kinds;
  st.used[row + st.kind[slot]!]!--;
  st.used[row + kind]!++;
  st.kind[slot] = kind;
}
