/** Refusals of settlement: code → HTTP status. */
export const settlementRefusals = {} as const satisfies Record<string, number>;
