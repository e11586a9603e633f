/** The doors of pricing. */
export const pricingEndpoints = {};
