/** Refusals of accounts: code → HTTP status. */
export const accountsRefusals = {} as const satisfies Record<string, number>;
