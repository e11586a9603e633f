/** Refusals of catalog: code → HTTP status. */
export const catalogRefusals = {
  'product.unknown': 404,
  'product.code-taken': 409,
  'product.category-unknown': 422,
  'product.pack-foreign': 409,
  'product.pack-fixed': 409,
  'product.retired': 409,
  'grade.retired': 409,
  'pack.retired': 409,
  'product.on-sale': 409,
  'category.retired': 409,
  'category.in-use': 409,
  'offer.unknown': 404,
  'offer.parts-unknown': 422,
  'offer.already-published': 409,
} as const satisfies Record<string, number>;
