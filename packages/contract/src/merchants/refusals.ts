/** Refusals of merchants: code → HTTP status. */
export const merchantsRefusals = {
  'merchant.unknown': 404,
  'merchant.name-missing': 400,
  'merchant.licence-missing': 400,
  'merchant.phone-odd': 400,
  'merchant.holder-missing': 400,
  'merchant.bank-missing': 400,
  'merchant.account-number-odd': 400,
  'merchant.no-bank-account': 404,
  'household.unknown': 404,
  'household.code-taken': 409,
  'household.card-taken': 409,
  'household.card-unknown': 404,
  'household.no-card': 404,
  'household.withdrawn': 409,
  'household.name-missing': 400,
  'household.station-closed': 409,
} as const satisfies Record<string, number>;
