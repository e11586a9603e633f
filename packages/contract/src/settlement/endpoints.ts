/** The doors of settlement. */
export const settlementEndpoints = {};
