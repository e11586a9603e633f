/** Refusals of quality: code → HTTP status. */
export const qualityRefusals = {} as const satisfies Record<string, number>;
