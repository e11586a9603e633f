/** Refusals of inventory: code → HTTP status. */
export const inventoryRefusals = {} as const satisfies Record<string, number>;
