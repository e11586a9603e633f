/** Refusals of ledger: code → HTTP status. */
export const ledgerRefusals = {} as const satisfies Record<string, number>;
