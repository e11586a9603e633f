/** The doors of regions. */
export const regionsEndpoints = {};
