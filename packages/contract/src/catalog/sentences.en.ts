import type { catalogRefusals } from './refusals.ts';

export const catalogEn: Record<keyof typeof catalogRefusals, string> = {
  'product.unknown': 'This product does not exist. Please choose it from the list again.',
  'product.code-taken': 'The code {code} already belongs to another product. Please choose another.',
  'product.category-unknown': 'This category does not exist. Please add it first.',
  'product.pack-foreign': 'The pack code {code} already belongs to something else. Please choose another code.',
  'product.pack-fixed': 'The net weight of pack {code} is in use and stays. Please add a new pack instead.',
  'product.retired':
    'This product is no longer in use. Please choose another, or ask the county centre to take it back into use.',
  'grade.retired':
    'This grade is no longer in use. Please choose another, or ask the county centre to take it back into use.',
  'pack.retired':
    'This pack is no longer in use. Please choose another, or ask the county centre to take it back into use.',
  'product.on-sale': 'Items on sale still use it ({count}). Please have their sellers take them off the shelf first.',
  'category.retired': 'This category is no longer in use. Please choose another, or take it back into use first.',
  'category.in-use':
    'Products of this category are still in use ({count}). Please move them to another or retire them first.',
  'recipe.unknown': 'This recipe does not exist. Please choose it from the list again.',
  'recipe.retired':
    'This recipe is no longer in use. Please choose another, or ask the county centre to take it back into use.',
  'recipe.known': 'A recipe called “{name}” for these two products is there already. Please change that one instead.',
  'recipe.same-product': 'What goes in and what comes out are the same product. Please choose another.',
  'recipe.band': 'Please give the yields from low to high: the usual from, the usual to, and the most, at most 100%.',
  'offer.unknown': 'This item is no longer here. It may have been taken off the shelf.',
  'offer.parts-unknown': 'The product, grade or pack does not go together. Please choose them again.',
  'offer.already-published': 'The same grade in the same pack is already on the shelf. Please change that one instead.',
};
