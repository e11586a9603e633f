/** The doors of ordering. */
export const orderingEndpoints = {};
