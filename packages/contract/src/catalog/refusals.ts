/** Refusals of catalog: code → HTTP status. */
export const catalogRefusals = {} as const satisfies Record<string, number>;
