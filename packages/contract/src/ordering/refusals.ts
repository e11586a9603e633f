/** Refusals of ordering: code → HTTP status. */
export const orderingRefusals = {
  'order.unknown': 404,
  'order.offer-gone': 409,
  'order.price-changed': 409,
  'order.not-enough': 409,
  'order.duplicate-offer': 400,
  'order.cash-needs-station': 400,
  'order.state': 409,
  'order.not-paid': 409,
  'order.already-dispatched': 409,
  'order.not-late': 409,
  'order.paid-online': 409,
  'order.not-cash': 409,
  'order.way-closed': 409,
  'order.no-cash-station': 409,
  'order.region-unknown': 422,
  'order.region-beyond-reach': 409,
} as const satisfies Record<string, number>;
