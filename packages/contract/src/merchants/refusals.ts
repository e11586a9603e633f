/** Refusals of merchants: code → HTTP status. */
export const merchantsRefusals = {
  'merchant.unknown': 404,
  'merchant.name-missing': 400,
  'merchant.licence-missing': 400,
  'household.unknown': 404,
  'household.code-taken': 409,
  'household.card-taken': 409,
  'household.card-unknown': 404,
  'household.no-card': 404,
  'household.withdrawn': 409,
} as const satisfies Record<string, number>;
