/** The doors of ledger. */
export const ledgerEndpoints = {};
