/** Refusals of packing: code → HTTP status. */
export const packingRefusals = {} as const satisfies Record<string, number>;
