import { isObject } from '../json/json-value.ts';
import { entries, type SemanticCheck } from './semantic-context.ts';

const LISTS = ['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList'];

/** Quantities are amounts of something: above zero, and whole when they count. */
export const checkQuantities: SemanticCheck = (event, path, _context, found) => {
  for (const list of LISTS)
    entries(event, list).forEach((entry, at) => {
      if (!isObject(entry)) return;
      const { quantity, uom } = entry;
      const place = `${path}/${list}/${at}/quantity`;
      if (typeof quantity !== 'number') {
        if (uom !== undefined)
          found.warn(`${path}/${list}/${at}`, 'quantity.unit-alone', 'A unit is given without a quantity.');
      } else if (quantity <= 0) found.error(place, 'quantity.not-positive', 'A quantity must be greater than zero.');
      else if (uom === undefined && !Number.isInteger(quantity))
        found.warn(place, 'quantity.fraction', 'A quantity without a unit is a count and should be whole.');
    });
};
