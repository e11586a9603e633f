import type { Static } from 'typebox';
import type { Product, ProductBody } from './words.ts';

/** A product that was read, as it is saved again: without its id, and without what says whether it is in use. */
export function bodyOfProduct(product: Static<typeof Product>): ProductBody {
  const { id: _, retired: __, grades, packSpecs, ...facts } = product;
  return {
    ...facts,
    grades: grades.map(({ retired: ___, ...grade }) => grade),
    packSpecs: packSpecs.map(({ retired: ___, ...pack }) => pack),
  };
}
