/** The doors of collection. */
export const collectionEndpoints = {};
