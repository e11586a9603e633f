/** Refusals of ledger: code → HTTP status. */
export const ledgerRefusals = {
  'ledger.account-unknown': 404,
  'ledger.not-enough': 409,
} as const satisfies Record<string, number>;
