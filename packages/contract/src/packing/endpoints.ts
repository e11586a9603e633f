/** The doors of packing. */
export const packingEndpoints = {};
