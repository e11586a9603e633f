/** Refusals of aftersale: code → HTTP status. */
export const aftersaleRefusals = {
  'claim.unknown': 404,
  'claim.not-now': 409,
  'claim.boxes-taken': 409,
  'claim.too-little-bad': 422,
  'claim.more-than-paid': 422,
  'claim.photos-needed': 422,
  'claim.facts-missing': 422,
  'claim.state': 409,
  'claim.offer-changed': 409,
  'claim.words-needed': 422,
  'claim.no-centre': 409,
} as const satisfies Record<string, number>;
