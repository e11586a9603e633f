/** Refusals of quality: code → HTTP status. */
export const qualityRefusals = {
  'lot.unknown': 404,
  'lot.goods-unknown': 422,
  'lot.merchant-unknown': 422,
  'lot.not-usable': 409,
  'lot.not-enough': 409,
  'lot.not-enough-boxes': 409,
  'trace.unknown': 404,
  'certificate.dates': 422,
  'certificate.unknown': 404,
  'certificate.known': 409,
  'certificate.not-own-goods': 422,
  'certificate.own-paper': 403,
  'certificate.no-paper': 409,
  'certificate.paper-stays': 409,
} as const satisfies Record<string, number>;
