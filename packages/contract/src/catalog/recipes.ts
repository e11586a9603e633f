import { Type, type Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Done, Id, Page, Text, pageQuery } from '../shapes.ts';
import { retiredQuery } from './words.ts';

const PerMille = Type.Integer({ minimum: 1, maximum: 1000, description: 'Grams that come of a thousand' });

const recipeFields = {
  fromProductId: Id,
  toProductId: Id,
  /** What is done: 杀青、揉捻、烘干. */
  name: Text(60),
  nameEn: Text(120),
  /** The usual yield, from and to; outside of it somebody must say why. */
  lowPerMille: PerMille,
  highPerMille: PerMille,
  /** What no making can give. */
  mostPerMille: PerMille,
  /** Where the figures are from; those that nobody said are the county's own. */
  source: Type.String({ maxLength: 200 }),
};
export const RecipeBody = Closed({ ...recipeFields, inUse: Type.Boolean() });
export type RecipeBody = Static<typeof RecipeBody>;

/** How one product is made of another. */
export const Recipe = Closed({
  id: Id,
  ...recipeFields,
  fromProductName: Type.String(),
  fromProductNameEn: Type.String(),
  toProductName: Type.String(),
  toProductNameEn: Type.String(),
  retired: Type.Boolean(),
});

/** The doors of recipes. */
export const recipeEndpoints = {
  listRecipes: endpoint({
    method: 'GET',
    path: '/api/counties/:county/recipes',
    door: 'signed-in',
    summary: 'How products are made of others, with their usual yields',
    params: Closed({ county: County }),
    query: Closed({ productId: Type.Optional(Id), ...retiredQuery, ...pageQuery }),
    answer: Page(Recipe),
    refusals: [],
  }),
  saveRecipe: endpoint({
    method: 'PUT',
    path: '/api/counties/:county/recipes/:id',
    door: 'catalog.manage',
    summary: 'Adds a recipe or changes it; what was made by it keeps the yields that stood then',
    params: Closed({ county: County, id: Id }),
    body: RecipeBody,
    answer: Done,
    refusals: ['product.unknown', 'recipe.same-product', 'recipe.band', 'recipe.known'],
  }),
};
