import type { PlanState } from '@shanhuo/contract/rounds/index';

/** What may become of a plan. One that was accepted may be discarded, or replaced, until a vehicle has called somewhere. */
export const planMoves: Readonly<Record<PlanState, readonly PlanState[]>> = {
  making: ['made', 'failed'],
  made: ['accepted', 'discarded'],
  failed: [],
  accepted: ['discarded'],
  discarded: [],
};
