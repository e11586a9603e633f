/** Refusals of settlement: code → HTTP status. */
export const settlementRefusals = {
  'settlement.unknown': 404,
  'payout.unknown': 404,
  'payout.more-than-due': 409,
  'payout.source-missing': 422,
  'deposit.more-than-box': 409,
  'deposit.more-than-taken': 409,
} as const satisfies Record<string, number>;
