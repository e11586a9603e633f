/** The doors of listing. */
export const listingEndpoints = {};
