/** Refusals of listing: code → HTTP status. */
export const listingRefusals = {
  'listing.seller-unknown': 422,
  'listing.not-ready': 422,
  'listing.stands-in-shop': 409,
  'listing.held': 409,
  'listing.never-published': 409,
} as const satisfies Record<string, number>;
