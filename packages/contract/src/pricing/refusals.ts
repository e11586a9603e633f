/** Refusals of pricing: code → HTTP status. */
export const pricingRefusals = {} as const satisfies Record<string, number>;
