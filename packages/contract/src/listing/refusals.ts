/** Refusals of listing: code → HTTP status. */
export const listingRefusals = {} as const satisfies Record<string, number>;
