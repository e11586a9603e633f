/** Refusals of logistics: code → HTTP status. */
export const logisticsRefusals = {} as const satisfies Record<string, number>;
