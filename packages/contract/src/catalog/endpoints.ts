import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Done, Id, OneOf, Page, pageQuery, Text } from '../shapes.ts';
import { Category, CategoryBody, Product, ProductBody, visibilities } from './words.ts';

const root = '/api/counties/:county';
const county = { county: County };

/** The doors of catalog. */
export const catalogEndpoints = {
  listCategories: endpoint({
    method: 'GET',
    path: `${root}/categories`,
    door: 'public',
    summary: 'The categories of the shop with the number of published offers in each',
    params: Closed(county),
    answer: Closed({ items: Type.Array(Category) }),
    refusals: [],
  }),
  saveCategory: endpoint({
    method: 'PUT',
    path: `${root}/categories/:slug`,
    door: 'catalog.manage',
    summary: 'Adds a category or changes its names and order',
    params: Closed({ ...county, slug: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }) }),
    body: CategoryBody,
    answer: Done,
    refusals: [],
  }),
  listProducts: endpoint({
    method: 'GET',
    path: `${root}/products`,
    door: 'signed-in',
    summary: 'Products with their grades and pack specifications, by category and by words, pinyin or initials',
    params: Closed(county),
    query: Closed({
      q: Type.Optional(Type.String({ maxLength: 60 })),
      category: Type.Optional(Text(40)),
      visibility: Type.Optional(OneOf(visibilities)),
      ...pageQuery,
    }),
    answer: Page(Product),
    refusals: [],
  }),
  getProduct: endpoint({
    method: 'GET',
    path: `${root}/products/:id`,
    door: 'signed-in',
    summary: 'One product with its grades and pack specifications',
    params: Closed({ ...county, id: Id }),
    answer: Product,
    refusals: ['product.unknown'],
  }),
  saveProduct: endpoint({
    method: 'PUT',
    path: `${root}/products/:id`,
    door: 'catalog.manage',
    summary: 'Adds a product or changes it; grades and packs that are missing from the body stay as they are',
    params: Closed({ ...county, id: Id }),
    body: ProductBody,
    answer: Done,
    refusals: ['product.code-taken', 'product.category-unknown', 'product.pack-foreign', 'product.pack-fixed'],
  }),
};
