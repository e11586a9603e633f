import { Type } from 'typebox';
import { Closed, County, Days, Grams, Id, PositiveGrams, Sought, pageQuery } from '../shapes.ts';

/** What the doors of packing, grading and processing share. */
export const inCounty = Closed({ county: County });
export const Inputs = Type.Array(Closed({ lotId: Id, grams: PositiveGrams }), { minItems: 1, maxItems: 200 });
export const Used = Type.Array(Closed({ lotId: Id, code: Type.String(), grams: Grams }));

export const listQuery = Closed({
  ...pageQuery,
  merchantId: Type.Optional(Id),
  /** Done on this day, or in this period. */
  day: Type.Optional(Days),
  /** A part of a lot code or of a product's name. */
  q: Type.Optional(Sought),
});
