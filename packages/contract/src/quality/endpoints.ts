/** The doors of quality. */
export const qualityEndpoints = {};
