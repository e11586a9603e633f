/** Refusals of inventory: code → HTTP status. */
export const inventoryRefusals = {
  'stock.parts-unknown': 422,
} as const satisfies Record<string, number>;
