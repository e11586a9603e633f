/** The doors of accounts. */
export const accountsEndpoints = {};
