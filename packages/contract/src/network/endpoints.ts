/** The doors of network. */
export const networkEndpoints = {};
