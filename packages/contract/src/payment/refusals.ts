/** Refusals of payment: code → HTTP status. */
export const paymentRefusals = {} as const satisfies Record<string, number>;
