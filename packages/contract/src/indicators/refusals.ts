/** Refusals of indicators: code → HTTP status. */
export const indicatorsRefusals = {} as const satisfies Record<string, number>;
