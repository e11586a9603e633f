/** The doors of catalog. */
export const catalogEndpoints = {};
