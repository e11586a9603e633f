/** Refusals of payment: code → HTTP status. */
export const paymentRefusals = {
  'payment.unknown': 404,
  'payment.state': 409,
  'payment.more-than-left': 409,
  'payment.instruction-unknown': 404,
  'payment.instruction-not-failed': 409,
  'payment.signature': 401,
  'payment.provider-unknown': 404,
  'payment.provider-unreachable': 502,
  'payment.day-ahead': 409,
  'cashier.link': 400,
  'cashier.expired': 410,
} as const satisfies Record<string, number>;
