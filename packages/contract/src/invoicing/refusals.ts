/** Refusals of invoicing: code → HTTP status. */
export const invoicingRefusals = {
  'invoice.unknown': 404,
  'invoice.nothing-to-bill': 409,
  'invoice.asked-already': 409,
  'invoice.tax-number-missing': 422,
  'invoice.tax-number-form': 422,
  'invoice.tax-number-check': 422,
  'invoice.special-for-units': 422,
  'invoice.state': 409,
  'invoice.number-form': 422,
  'invoice.number-taken': 409,
  'invoice.too-much': 422,
  'invoice.day': 422,
} as const satisfies Record<string, number>;
