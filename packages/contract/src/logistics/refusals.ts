/** Refusals of logistics: code → HTTP status. */
export const logisticsRefusals = {
  'parcel.unknown': 404,
  'parcel.receiver-closed': 403,
  'parcel.site-unknown': 422,
  'parcel.carrier-missing': 422,
  'parcel.vehicle-missing': 422,
  'parcel.no-way': 409,
  'parcel.exception-unknown': 404,
  'parcel.exception-explained': 409,
  'parcel.words-missing': 400,
} as const satisfies Record<string, number>;
