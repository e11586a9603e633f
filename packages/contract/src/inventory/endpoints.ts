/** The doors of inventory. */
export const inventoryEndpoints = {};
