/** Refusals of regions: code → HTTP status. */
export const regionsRefusals = {} as const satisfies Record<string, number>;
