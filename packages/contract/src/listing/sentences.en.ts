import type { listingRefusals } from './refusals.ts';

export const listingEn: Record<keyof typeof listingRefusals, string> = {
  'listing.seller-unknown': 'This seller does not exist. Please choose it from the list again.',
  'listing.not-ready': 'Still to do: {todoCount}. Once the list is done the item can be put on the shelf.',
  'listing.stands-in-shop':
    'Product, grade, pack and return kind are fixed while it is on the shelf. Please take it off first.',
  'listing.held':
    'The county took these goods off the shelf: {reason}. Please put it right, then ask the county centre to let it back.',
  'listing.never-published': 'This offer has never been on the shelf, so there is nothing to take off.',
};
