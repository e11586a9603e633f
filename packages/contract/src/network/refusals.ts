/** Refusals of network: code → HTTP status. */
export const networkRefusals = {} as const satisfies Record<string, number>;
