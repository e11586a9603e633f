import type { listingRefusals } from './refusals.ts';

export const listingEn: Record<keyof typeof listingRefusals, string> = {
  'listing.not-ready': 'Still to do: {todoCount}. Once the list is done the item can be put on the shelf.',
  'listing.stands-in-shop':
    'Product, grade, pack and return kind are fixed while it is on the shelf. Please take it off first.',
};
