/** held: until a moment, for an order that isn't paid · kept: paid for · released: free again · taken: dispatched. */
export type ReservationState = 'held' | 'kept' | 'released' | 'taken';

/** Where a reservation may go from where it is. What was released may be held again under the same reference. */
export const reservationMoves: Readonly<Record<ReservationState, readonly ReservationState[]>> = {
  held: ['kept', 'released'],
  kept: ['taken', 'released'],
  released: ['held'],
  taken: [],
};

export interface ReserveLine {
  readonly stockId: string;
  /** Whole packs. */
  readonly quantity: number;
}

export type ReserveOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly short: readonly { readonly stockId: string; readonly available: number }[] };
