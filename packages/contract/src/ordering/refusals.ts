/** Refusals of ordering: code → HTTP status. */
export const orderingRefusals = {} as const satisfies Record<string, number>;
