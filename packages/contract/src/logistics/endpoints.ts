/** The doors of logistics. */
export const logisticsEndpoints = {};
