import type { catalogRefusals } from './refusals.ts';

export const catalogEn: Record<keyof typeof catalogRefusals, string> = {
  'product.unknown': 'This product does not exist. Please choose it from the list again.',
  'product.code-taken': 'The code {code} already belongs to another product. Please choose another.',
  'product.category-unknown': 'This category does not exist. Please add it first.',
  'product.pack-foreign': 'The pack code {code} already belongs to something else. Please choose another code.',
  'product.pack-fixed': 'The net weight of pack {code} is in use and stays. Please add a new pack instead.',
  'offer.unknown': 'This item is no longer here. It may have been taken off the shelf.',
  'offer.parts-unknown': 'The product, grade or pack does not go together. Please choose them again.',
  'offer.already-published': 'The same grade in the same pack is already on the shelf. Please change that one instead.',
};
