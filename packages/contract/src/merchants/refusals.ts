/** Refusals of merchants: code → HTTP status. */
export const merchantsRefusals = {} as const satisfies Record<string, number>;
