/** Refusals of collection: code → HTTP status. */
export const collectionRefusals = {
  'collection.station-unknown': 422,
  'collection.household-unknown': 422,
  'collection.household-withdrawn': 409,
  'collection.merchant-unknown': 422,
  'collection.no-price': 409,
  'collection.price-changed': 409,
  'collection.pay-kind': 422,
  'collection.no-share': 409,
  'collection.day-closed': 409,
  'collection.day-ahead': 422,
  'collection.counted-meanwhile': 409,
  'collection.entry-differs': 409,
  'collection.entry-unknown': 404,
  'collection.too-late': 409,
  'collection.lot-used': 409,
  'collection.already-paid': 409,
} as const satisfies Record<string, number>;
