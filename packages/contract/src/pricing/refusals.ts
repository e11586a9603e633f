/** Refusals of pricing: code → HTTP status. */
export const pricingRefusals = {
  'pricing.day-closed': 422,
  'pricing.grade-unknown': 422,
  'pricing.goods-retired': 409,
  'pricing.shares-too-high': 422,
  'pricing.merchant-unknown': 422,
} as const satisfies Record<string, number>;
