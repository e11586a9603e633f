/** The doors of indicators. */
export const indicatorsEndpoints = {};
