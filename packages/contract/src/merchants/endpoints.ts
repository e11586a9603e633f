/** The doors of merchants. */
export const merchantsEndpoints = {};
