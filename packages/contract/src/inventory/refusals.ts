/** Refusals of inventory: code → HTTP status. */
export const inventoryRefusals = {
  'stock.parts-unknown': 422,
  'stock.reserved': 409,
} as const satisfies Record<string, number>;
