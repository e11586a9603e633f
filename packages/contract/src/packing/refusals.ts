/** Refusals of packing: code → HTTP status. */
export const packingRefusals = {
  'packing.not-balanced': 422,
  'packing.pack-unknown': 422,
  'packing.wrong-lot': 422,
  'packing.grade-twice': 422,
  'packing.waste-unexplained': 422,
  'packing.more-than-went-in': 422,
  'packing.yield-impossible': 422,
  'packing.yield-unexplained': 422,
  'packing.processed-day': 422,
  'packing.output-twice': 422,
  'packing.one-amount': 422,
  'packing.write-off-unexplained': 422,
} as const satisfies Record<string, number>;
